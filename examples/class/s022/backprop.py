import numpy as np
from support import sigmoid, softmax


def to_array(h):
    return np.asarray(h, dtype=np.float64)


def f(h, activation):
    if activation == "sigmoid":
        return sigmoid(h)
    if activation == "tanh":
        return np.tanh(h)
    return np.where(h < 0, 0.0, h)


def df(o, activation):
    if activation == "sigmoid":
        return o * (1 - o)
    if activation == "tanh":
        return 1 - o ** 2
    return np.where(o > 0, 1.0, 0.0)


def forward(x, params, activation):
    o = [to_array(x)]
    for W, b in params[:-1]:
        o.append(f(o[-1] @ W + b, activation))
    W, b = params[-1]
    o.append(softmax(o[-1] @ W + b))
    return o


def backward(x, y, params, activation):
    o = forward(x, params, activation)
    delta = o[-1] - to_array(y)
    grads = []
    for l in range(len(params) - 1, -1, -1):
        grads = [(o[l].T @ delta, delta.sum(axis=0))] + grads
        if l > 0:
            delta = delta @ params[l][0].T * df(o[l], activation)
    return grads


def numerical_gradient(f, w, step):
    w = to_array(w)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = step
        g[i] = (f(w + e) - f(w - e)) / (2 * step)
    return g


def gradient_norms(x, y, params, activation):
    norms = []
    for dW, db in backward(x, y, params, activation):
        # everything of the layer
        all_values = np.concatenate([dW.ravel(), db.ravel()])
        norms.append(np.sqrt(np.sum(all_values ** 2)))
    return np.array(norms)
