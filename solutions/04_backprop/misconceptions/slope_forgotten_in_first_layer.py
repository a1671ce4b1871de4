"""The last step back has no slope."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "The slope f'(h) is missing in one layer, the first one; all other layers are right.",
    "ja": "最初の層だけ、傾き f'(h) を掛けるのを忘れています。ほかの層は正しく計算できています。",
}
HINT = {
    "en": (
        "Compare your first dW with numerical_gradient, then the second one. In which step back does the loop do "
        "something else?"
    ),
    "ja": (
        "最初の dW を numerical_gradient と比べ、次に 2 番目の dW も比べてみましょう。ループの中で、"
        "扱いが違う回はありませんか。"
    ),
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for layer in reversed(range(len(params))):
        gradients.insert(0, (outputs[layer].T @ delta, delta.sum(axis=0)))
        if layer > 0:
            delta = delta @ params[layer][0].T
        if layer > 1:
            delta = delta * _slope(outputs[layer], activation)
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
