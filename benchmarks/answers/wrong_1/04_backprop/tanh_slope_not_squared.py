"""The student forgets the square in the slope of tanh and writes 1 - o."""

import numpy as np


def backward(x, y, params, activation):
    outputs = forward(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = [(outputs[-2].T @ delta, delta.sum(axis=0))]
    for l in range(len(params) - 1, 0, -1):
        out = outputs[l]
        if activation == "sigmoid":
            derivative = out * (1 - out)
        if activation == "tanh":
            derivative = 1 - out
        if activation == "relu":
            derivative = out > 0
        delta = delta @ params[l][0].T * derivative
        gradients = [(outputs[l - 1].T @ delta, delta.sum(axis=0)), *gradients]
    return gradients
