import numpy as np


def backward(x, y, params, activation):
    o = forward(x, params, activation)
    y = np.array(y, dtype=np.float64)
    L = len(params)

    deltas = [None] * L
    deltas[L - 1] = o[L] - y
    for l in range(L - 2, -1, -1):
        if activation == "relu":
            slope = np.where(o[l + 1] >= 0, 1.0, 0.0)
        elif activation == "tanh":
            slope = 1 - np.square(o[l + 1])
        else:
            slope = o[l + 1] * (1 - o[l + 1])
        deltas[l] = (deltas[l + 1] @ params[l + 1][0].T) * slope

    return [(o[l].T @ deltas[l], deltas[l].sum(axis=0)) for l in range(L)]


def gradient_norms(x, y, params, activation):
    norms = []
    for dW, db in backward(x, y, params, activation):
        # typical size of an entry, so that big and small layers can be compared
        norms.append(np.sqrt(np.mean(dW**2)))
    return np.array(norms)
