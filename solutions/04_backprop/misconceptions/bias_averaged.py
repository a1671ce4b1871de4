"""dW is summed over the batch, db averaged."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "db is averaged over the samples while dW is summed, so weights and biases learn at different speeds.",
    "ja": "dW はサンプルについて合計しているのに、db は平均になっています。",
}
HINT = {
    "en": "A bias is a weight on an input that is always 1. What would inputs.T @ delta give for such an input?",
    "ja": ("バイアスは、いつも 1 の入力につく重みと同じです。そのような入力で inputs.T @ delta を計算すると、どうなりますか。"),
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for layer in reversed(range(len(params))):
        gradients.insert(0, (outputs[layer].T @ delta, delta.mean(axis=0)))
        if layer > 0:
            delta = (delta @ params[layer][0].T) * _slope(outputs[layer], activation)
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
