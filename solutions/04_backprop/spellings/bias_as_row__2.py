"""db by a product with a row of ones."""

import numpy as np


def backward(x, y, params, activation):
    acts = forward(x, params, activation)  # noqa: F821 - the student's own, from further up in the file
    ones = np.ones((1, len(acts[0])))
    d = acts[-1] - np.array(y, dtype=float)
    grads = []
    for i in range(len(params) - 1, -1, -1):
        grads.append((acts[i].T.dot(d), ones.dot(d)))
        o = acts[i]
        slopes = {"sigmoid": o * (1 - o), "tanh": 1 - o * o, "relu": np.where(o > 0, 1.0, 0.0)}
        d = d.dot(params[i][0].T) * slopes[activation]
    return grads[::-1]
