"""The error of the output is multiplied by o (1 - o)."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": ("The error of the softmax layer is multiplied by o (1 - o); with the cross-entropy that slope is already in o - y."),
    "ja": (
        "ソフトマックスの層の誤差に o (1 - o) を掛けています。クロスエントロピーと組み合わせたときは、"
        "o - y にもう含まれています。"
    ),
}
HINT = {
    "en": (
        "Take an output of 0.001 where the target is 1. Should the network learn much or little from this sample? "
        "What do you get?"
    ),
    "ja": (
        "正解が 1 なのに、出力が 0.001 だったとします。ここから学ぶ量は大きいはずですか、小さいはずですか。"
        "あなたの誤差はいくつですか。"
    ),
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = (outputs[-1] - np.asarray(y, dtype=np.float64)) * outputs[-1] * (1.0 - outputs[-1])
    gradients = []
    for layer in reversed(range(len(params))):
        gradients.insert(0, (outputs[layer].T @ delta, delta.sum(axis=0)))
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
