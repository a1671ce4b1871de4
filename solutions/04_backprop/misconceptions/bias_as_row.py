"""db keeps the batch axis, with length 1."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "db is a matrix of one row, shape (1, outputs); b is 1-D, so db is too.",
    "ja": "db が 1 行の行列（形は (1, outputs)）になっています。b は 1 次元なので、db も 1 次元です。",
}
HINT = {
    "en": "Print b.shape and db.shape. Which argument of sum keeps the axis over which you add?",
    "ja": "b.shape と db.shape を表示してみましょう。和を取った軸が残るのは、sum のどの引数のためですか。",
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for layer in reversed(range(len(params))):
        gradients.insert(0, (outputs[layer].T @ delta, delta.sum(axis=0, keepdims=True)))
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
