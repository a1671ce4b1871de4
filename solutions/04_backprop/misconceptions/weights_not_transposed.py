"""delta @ W in place of delta @ W.T."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": ("The error goes back through W, not through its transpose: an error message, or wrong numbers where W is square."),
    "ja": (
        "誤差を伝えるときに、転置していない W を掛けています。エラーになるか、W が正方行列だと気づかないまま値が変わります。"
    ),
}
HINT = {
    "en": (
        "delta has one column per output of the layer. Which shape should it have after the step back, and which "
        "axis of W is which?"
    ),
    "ja": (
        "delta の列の数は、その層の出力の数です。1 つ前の層に戻ると、形はどうなるはずですか。W の 2 つの軸は、"
        "それぞれ何を表しますか。"
    ),
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for layer in reversed(range(len(params))):
        gradients.insert(0, (outputs[layer].T @ delta, delta.sum(axis=0)))
        if layer > 0:
            delta = (delta @ params[layer][0]) * _slope(outputs[layer], activation)
    return gradients


def _outputs(x, params, activation):
    functions = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0.0)}
    outputs = [np.asarray(x, dtype=np.float64)]
    for W, b in params[:-1]:
        outputs.append(functions[activation](outputs[-1] @ W + b))
    W, b = params[-1]
    return [*outputs, softmax(outputs[-1] @ W + b)]


def _slope(o, activation):
    return {"sigmoid": o * (1.0 - o), "tanh": 1.0 - o**2, "relu": (o > 0) * 1.0}[activation]
