"""The error starts with -y / o."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "The error starts as -y / o, the slope of the loss by the OUTPUTS; the step back through softmax is missing.",
    "ja": (
        "誤差が -y / o から始まっています。これは損失の「出力」についての傾きで、ソフトマックスをさかのぼる計算が抜けています。"
    ),
}
HINT = {
    "en": (
        "Each row of the first delta must sum to 0, because adding the same number to all h changes no probability. Does yours?"
    ),
    "ja": (
        "すべての h に同じ数を足しても確率は変わらないので、最初の delta の各行の和は 0 になるはずです。確かめてみましょう。"
    ),
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = -np.asarray(y, dtype=np.float64) / outputs[-1]
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
