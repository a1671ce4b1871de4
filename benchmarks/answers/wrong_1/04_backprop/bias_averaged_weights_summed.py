"""The student sums the gradient of the weights over the samples, but averages that of the biases."""

import numpy as np


def backward(x, y, params, activation):
    a = forward(x, params, activation)
    L = len(params)
    dW = [None] * L
    db = [None] * L
    err = a[L] - np.array(y, dtype=np.float64)
    for l in range(L - 1, -1, -1):
        dW[l] = np.einsum("ni,nj->ij", a[l], err)
        db[l] = np.mean(err, 0)
        if l == 0:
            break
        back = np.einsum("nj,ij->ni", err, params[l][0])
        if activation == "sigmoid":
            err = back * a[l] * (1.0 - a[l])
        elif activation == "tanh":
            err = back * (1.0 - a[l] ** 2)
        else:
            err = np.where(a[l] > 0, back, 0.0)
    return list(zip(dW, db))
