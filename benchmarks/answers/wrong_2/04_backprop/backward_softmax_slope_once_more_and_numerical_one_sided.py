import numpy as np


def backward(x, y, params, activation):
    y = np.asarray(y, dtype=np.float64)
    o = forward(x, params, activation)
    n_layers = len(params)

    deltas = {}
    # output layer: error times slope of its own activation (softmax has the slope p (1 - p), like a sigmoid)
    p = o[n_layers]
    deltas[n_layers] = (p - y) * p * (1 - p)
    # hidden layers
    for l in range(n_layers - 1, 0, -1):
        if activation == "sigmoid":
            g = o[l] * (1 - o[l])
        elif activation == "tanh":
            g = 1 - o[l] ** 2
        elif activation == "relu":
            g = (o[l] > 0) * 1.0
        deltas[l] = np.einsum("nj,ij->ni", deltas[l + 1], params[l][0]) * g
    return [(o[l].T @ deltas[l + 1], deltas[l + 1].sum(axis=0)) for l in range(n_layers)]


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    here = f(w)
    g = np.zeros_like(w)
    for idx in np.ndindex(w.shape):
        moved = w.copy()
        moved[idx] += step
        g[idx] = (f(moved) - here) / step
    return g
