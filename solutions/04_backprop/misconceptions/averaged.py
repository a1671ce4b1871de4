"""Gradients of the mean loss, as in Keras."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "These are the gradients of the loss averaged over the samples, as Keras has it; the task asks for the sum.",
    "ja": ("損失をサンプルについて平均したときの勾配になっています（Keras の流儀です）。この課題では、平均せずに合計します。"),
}
HINT = {
    "en": "Give the network the same sample twice. What should become of the gradient of a sum, and what of a mean?",
    "ja": "同じサンプルを 2 つ並べて渡してみましょう。合計の勾配はどうなるはずですか。平均の勾配ならどうですか。",
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = (outputs[-1] - np.asarray(y, dtype=np.float64)) / len(y)
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
