"""The student puts the outputs, which are already f(h), through the activation function again to get its slope."""

import numpy as np


def squash(a, activation):
    if activation == "sigmoid":
        return 1 / (1 + np.exp(-a))
    if activation == "tanh":
        return np.tanh(a)
    return np.maximum(a, 0)


def slope(a, activation):
    s = squash(a, activation)
    if activation == "sigmoid":
        return s * (1 - s)
    if activation == "tanh":
        return 1 - s * s
    return (s > 0).astype(float)


def backward(x, y, params, activation):
    outs = forward(x, params, activation)
    delta = outs[-1] - np.asarray(y, dtype=np.float64)
    grads = []
    for layer in reversed(range(len(params))):
        W, _ = params[layer]
        grads.insert(0, (outs[layer].T @ delta, delta.sum(axis=0)))
        if layer > 0:
            delta = (delta @ W.T) * slope(outs[layer], activation)
    return grads
