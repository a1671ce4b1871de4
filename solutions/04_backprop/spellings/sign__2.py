"""target - output, as in the older books."""

import numpy as np


def backward(x, y, params, activation):
    acts = forward(x, params, activation)  # noqa: F821 - the student's own, from further up in the file
    d = np.subtract(y, acts[-1])
    grads = [None] * len(params)
    for i in reversed(range(len(params))):
        o = acts[i]
        grads[i] = (np.einsum("ni,nj->ij", o, d), np.einsum("nj->j", d))
        slopes = {"sigmoid": o * (1 - o), "tanh": 1 - o * o, "relu": np.where(o > 0, 1.0, 0.0)}
        d = np.einsum("nj,ij->ni", d, params[i][0]) * slopes[activation]
    return grads
