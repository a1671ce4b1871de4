"""One loop for all layers: the output is taken for a layer of sigmoids."""

import numpy as np


def backward(x, y, params, activation):
    acts = forward(x, params, activation)  # noqa: F821 - the student's own, from further up in the file
    error = acts[-1] - np.array(y, dtype=float)
    grads = []
    for i in range(len(params), 0, -1):
        o = acts[i]
        if i == len(params) or activation == "sigmoid":
            d = error * (o - o * o)
        elif activation == "tanh":
            d = error * (1 - o * o)
        else:
            d = error * (o > 0)
        grads.append((acts[i - 1].T.dot(d), d.sum(axis=0)))
        error = d.dot(params[i - 1][0].T)
    return grads[::-1]
