"""The student multiplies the error of the softmax with o (1 - o) as well, and returns the gradients in the order in which they
were found, the last layer first."""

import numpy as np


def backward(x, y, params, activation):
    o = forward(x, params, activation)
    f_prime = {
        "sigmoid": lambda out: out * (1.0 - out),
        "tanh": lambda out: 1.0 - out * out,
        "relu": lambda out: (out > 0) * 1.0,
    }[activation]
    y = np.asarray(y, dtype=np.float64)
    delta = (o[-1] - y) * o[-1] * (1.0 - o[-1])
    gradients = []
    i = len(params) - 1
    while i >= 0:
        W = params[i][0]
        gradients.append((np.dot(o[i].T, delta), np.sum(delta, axis=0)))
        if i > 0:
            delta = np.dot(delta, W.T) * f_prime(o[i])
        i = i - 1
    return gradients
