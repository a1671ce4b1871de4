"""o >= 0 holds for every output of a ReLU."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "The slope of ReLU is 1 everywhere: its output is never negative, so o >= 0 is always true.",
    "ja": "ReLU の傾きがどこでも 1 になっています。ReLU の出力は負にならないので、o >= 0 はいつも成り立ちます。",
}
HINT = {
    "en": "Print your slope for a unit whose weighted sum is -2. Its output is 0: is it on or off?",
    "ja": (
        "重み付き和が -2 のユニットについて、傾きを表示してみましょう。出力は 0 です。"
        "このユニットは働いていますか、休んでいますか。"
    ),
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
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
    return {"sigmoid": o * (1.0 - o), "tanh": 1.0 - o**2, "relu": (o >= 0) * 1.0}[activation]
