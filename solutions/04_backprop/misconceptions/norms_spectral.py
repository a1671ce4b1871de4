"""np.linalg.norm(dW, 2) of a matrix."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": (
        "np.linalg.norm(dW, 2) of a matrix is its largest stretching (the spectral norm); the task asks for the "
        "root of all squares."
    ),
    "ja": (
        "行列に対する np.linalg.norm(dW, 2) は、スペクトルノルム（最大の伸び率）です。この課題では、"
        "全要素の 2 乗の和の平方根を求めます。"
    ),
}
HINT = {
    "en": "Compare np.linalg.norm(A, 2) and np.sqrt(np.sum(A**2)) for the matrix A = [[1, 0], [0, 1]].",
    "ja": "行列 A = [[1, 0], [0, 1]] で、np.linalg.norm(A, 2) と np.sqrt(np.sum(A**2)) を比べてみましょう。",
}


def gradient_norms(x, y, params, activation):
    gradients = _backward(x, y, params, activation)
    return np.array([np.linalg.norm(dW, 2) for dW, _ in gradients])


def _backward(x, y, params, activation):
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
    return {"sigmoid": o * (1.0 - o), "tanh": 1.0 - o**2, "relu": (o > 0) * 1.0}[activation]
