"""Each layer learns before the error has passed through it."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": (
        "The weights are moved during the way back, so the error passes through weights that were not used on the way forward."
    ),
    "ja": "さかのぼる途中で重みを更新しているため、順方向の計算で使ったものとは違う重みに誤差を通しています。",
}
HINT = {
    "en": ("Print params before and after the call. This function only finds the gradients; who moves the weights, and when?"),
    "ja": (
        "呼び出しの前と後で params を表示してみましょう。この関数は勾配を求めるだけです。重みは、いつ、"
        "どこで更新すればよいでしょうか。"
    ),
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for layer in reversed(range(len(params))):
        gradients.insert(0, (outputs[layer].T @ delta, delta.sum(axis=0)))
        W, b = params[layer]
        W -= 0.1 * gradients[0][0]
        b -= 0.1 * gradients[0][1]
        if layer > 0:
            delta = (delta @ W.T) * _slope(outputs[layer], activation)
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
