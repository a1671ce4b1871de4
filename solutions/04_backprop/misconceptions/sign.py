"""y - o in place of o - y."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "All gradients have the opposite sign: the error starts as y - o.",
    "ja": "誤差が y - o から始まっているため、すべての勾配の符号が逆になっています。",
}
HINT = {
    "en": ("The gradient points uphill. If an output is larger than its target, does the loss grow or fall when it is raised?"),
    "ja": ("勾配は、損失が増える向きです。出力が正解より大きいとき、その出力をさらに増やすと、損失は増えますか、減りますか。"),
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = np.asarray(y, dtype=np.float64) - outputs[-1]
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
