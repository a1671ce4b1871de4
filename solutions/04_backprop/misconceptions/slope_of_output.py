"""The slope is taken at the output, as if it were the weighted sum."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "The slope is computed at the output o as if o were the weighted sum: for a sigmoid, a sigmoid of a sigmoid.",
    "ja": "出力 o を重み付き和とみなして傾きを計算しています。シグモイドなら、シグモイドを 2 回通したことになります。",
}
HINT = {
    "en": "For a sigmoid of 0 the output is 0.5 and the slope 0.25. Which slope does your code find there?",
    "ja": ("重み付き和が 0 のとき、シグモイドの出力は 0.5、傾きは 0.25 です。あなたのコードでは、傾きはいくつになりますか。"),
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for layer in reversed(range(len(params))):
        gradients.insert(0, (outputs[layer].T @ delta, delta.sum(axis=0)))
        if layer > 0:
            delta = (delta @ params[layer][0].T) * _slope_at(outputs[layer], activation)
    return gradients


def _outputs(x, params, activation):
    functions = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0.0)}
    outputs = [np.asarray(x, dtype=np.float64)]
    for W, b in params[:-1]:
        outputs.append(functions[activation](outputs[-1] @ W + b))
    W, b = params[-1]
    return [*outputs, softmax(outputs[-1] @ W + b)]


def _slope_at(h, activation):
    if activation == "sigmoid":
        return sigmoid(h) * (1.0 - sigmoid(h))
    return 1.0 - np.tanh(h) ** 2 if activation == "tanh" else (h > 0) * 1.0
