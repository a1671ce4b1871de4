import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    act = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0)}[activation]
    outs = [np.array(x, float)]
    for W, b in params[:-1]:
        outs.append(act(outs[-1] @ W + b))
    W, b = params[-1]
    outs.append(softmax(outs[-1] @ W + b))
    return outs


def backward(x, y, params, activation):
    outs = forward(x, params, activation)
    d = outs[-1] - np.array(y, float)
    grads = []
    for k in reversed(range(len(params))):
        o = outs[k]
        grads.append((o.T @ d, d.sum(axis=0)))
        if k > 0:
            d = d @ params[k][0].T
            if activation == "sigmoid":
                d *= o * (1 - o)
            if activation == "tanh":
                d *= 1 - o ** 2
            if activation == "relu":
                W, b = params[k - 1]
                d[outs[k - 1] @ W + b < 0] = 0
    return grads[::-1]


def numerical_gradient(f, w, step):
    w = np.array(w, float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = step
        g[i] = (f(w + e) - f(w - e)) / (2 * step)
    return g


def gradient_norms(x, y, params, activation):
    return np.array([np.linalg.norm(dW) for dW, db in backward(x, y, params, activation)])
