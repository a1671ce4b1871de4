"""params.reverse() turns the caller's own list around."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": ("The list params is turned around for the way back and stays so: the caller's network is upside down afterwards."),
    "ja": (
        "さかのぼるために params のリスト自体を逆順にしています。呼び出した人のネットワークが、逆順のまま残ってしまいます。"
    ),
}
HINT = {
    "en": "Print params before and after the call. How can you walk through a list backwards without changing it?",
    "ja": ("呼び出しの前と後で params を表示してみましょう。リストを変えずに、後ろからたどるにはどうすればよいでしょうか。"),
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = outputs.pop() - np.asarray(y, dtype=np.float64)
    gradients = []
    params.reverse()
    for W, _ in params:
        o = outputs.pop()
        gradients.insert(0, (o.T @ delta, delta.sum(axis=0)))
        delta = (delta @ W.T) * _slope(o, activation)
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
