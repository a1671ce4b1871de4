"""Homework lecture 9, part 4"""

import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    o = [np.asarray(x, float)]
    for W, b in params[:-1]:
        h = o[-1] @ W + b
        if activation == "sigmoid":
            o.append(sigmoid(h))
        elif activation == "tanh":
            o.append(np.tanh(h))
        else:
            o.append(h * (h > 0))
    W, b = params[-1]
    o.append(softmax(o[-1] @ W + b))
    return o


def df(o, activation):
    if activation == "sigmoid":
        return o * (1 - o)
    if activation == "tanh":
        return 1 - o ** 2
    return 1.0 * (o > 0)


def backward(x, y, params, activation):
    o = forward(x, params, activation)
    L = len(params)
    delta = {L: o[L] - np.asarray(y, float)}
    for l in range(L - 1, 0, -1):
        delta[l] = (delta[l + 1] @ params[l][0].T) * df(o[l], activation)
    return [(o[l].T @ delta[l + 1], delta[l + 1].sum(axis=0)) for l in range(L)]


def numerical_gradient(f, w, step):
    w = np.array(w, float)
    g = np.zeros(w.shape)
    for i in np.ndindex(*w.shape):
        e = np.zeros(w.shape)
        e[i] = step
        g[i] = (f(w + e) - f(w - e)) / (2 * step)
    return g


def gradient_norms(x, y, params, activation):
    return np.array([np.sqrt((dW ** 2).sum()) for dW, db in backward(x, y, params, activation)])
