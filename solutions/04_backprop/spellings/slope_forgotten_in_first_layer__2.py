"""The first layer stands after the loop, without its slope."""

import numpy as np


def backward(x, y, params, activation):
    acts = forward(x, params, activation)  # noqa: F821 - the student's own, from further up in the file
    d = acts[-1] - np.array(y, dtype=float)
    grads = [None] * len(params)
    for i in range(len(params) - 1, 0, -1):
        grads[i] = (np.dot(acts[i].T, d), d.sum(axis=0))
        d = np.dot(d, params[i][0].T)
        if i == 1:
            break
        o = acts[i]
        if activation == "sigmoid":
            d = d * o * (1 - o)
        elif activation == "tanh":
            d = d * (1 - o**2)
        else:
            d = np.where(o > 0, d, 0.0)
    grads[0] = (np.dot(acts[0].T, d), d.sum(axis=0))
    return grads
