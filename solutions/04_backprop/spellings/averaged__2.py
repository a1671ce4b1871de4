"""Both gradients divided by the number of samples at the end."""

import numpy as np


def backward(x, y, params, activation):
    acts = forward(x, params, activation)  # noqa: F821 - the student's own, from further up in the file
    n = acts[0].shape[0]
    d = acts[-1] - np.array(y, dtype=float)
    grads = []
    for i in range(len(params) - 1, -1, -1):
        grads.append((acts[i].T.dot(d) / n, d.mean(axis=0)))
        o = acts[i]
        slopes = {"sigmoid": o * (1 - o), "tanh": 1 - o * o, "relu": np.where(o > 0, 1.0, 0.0)}
        d = d.dot(params[i][0].T) * slopes[activation]
    return grads[::-1]
