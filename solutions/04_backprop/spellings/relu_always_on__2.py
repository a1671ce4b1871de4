"""The slope starts as ones and is set to 0 where the output is negative, which it never is."""

import numpy as np


def backward(x, y, params, activation):
    acts = forward(x, params, activation)  # noqa: F821 - the student's own, from further up in the file
    d = acts[-1] - np.array(y, dtype=float)
    grads = []
    for i in range(len(params) - 1, -1, -1):
        grads.append((acts[i].T.dot(d), d.sum(axis=0)))
        o = acts[i]
        if activation == "sigmoid":
            slope = o * (1 - o)
        elif activation == "tanh":
            slope = 1 - o * o
        else:
            slope = np.ones_like(o)
            slope[o < 0] = 0
        d = d.dot(params[i][0].T) * slope
    return grads[::-1]
