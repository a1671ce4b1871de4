"""The slope function of topic 01, called with the outputs."""

import numpy as np
from support import sigmoid


def backward(x, y, params, activation):
    acts = forward(x, params, activation)  # noqa: F821 - the student's own, from further up in the file
    d = acts[-1] - np.array(y, dtype=float)
    grads = []
    for i in range(len(params) - 1, -1, -1):
        grads.append((np.dot(acts[i].T, d), np.sum(d, axis=0)))
        if i:
            d = np.dot(d, params[i][0].T) * _derivative(acts[i], activation)
    return list(reversed(grads))


def _derivative(h, activation):
    if activation == "sigmoid":
        s = sigmoid(h)
        return s - s * s
    if activation == "tanh":
        return 1 / np.cosh(h) ** 2
    return np.where(h > 0, 1.0, 0.0)
