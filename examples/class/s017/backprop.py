import numpy as np
from support import sigmoid, softmax

DEBUG = True


def show(name, a):
    if DEBUG:
        print(name, a.shape, "min", a.min(), "max", a.max())
        print(a)


def forward(x, params, activation):
    o = np.asarray(x, dtype=np.float64)
    outs = [o]
    for k, (W, b) in enumerate(params):
        h = o @ W + b
        show("h%d" % (k + 1), h)
        if k == len(params) - 1:
            o = softmax(h)
        elif activation == "sigmoid":
            o = sigmoid(h)
        elif activation == "tanh":
            o = np.tanh(h)
        else:
            o = np.maximum(h, 0)
        show("o%d" % (k + 1), o)
        outs.append(o)
    return outs


def backward(x, y, params, activation):
    outs = forward(x, params, activation)
    delta = outs[-1] - np.asarray(y, dtype=np.float64)
    grads = [None] * len(params)
    for k in reversed(range(len(params))):
        show("delta%d" % (k + 1), delta)
        o = outs[k]
        grads[k] = (o.T @ delta, delta.sum(axis=0))
        if k > 0:
            slope = {"sigmoid": o * (1 - o), "tanh": 1 - o ** 2, "relu": (o > 0) * 1.0}[activation]
            delta = (delta @ params[k][0].T) * slope
    return grads


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        w_i = w[i]
        w[i] = w_i + step
        up = f(w)
        w[i] = w_i - step
        down = f(w)
        w[i] = w_i
        g[i] = (up - down) / (2 * step)
        print("element", i, "up", up, "down", down, "slope", g[i])
    return g


def gradient_norms(x, y, params, activation):
    norms = np.array([np.linalg.norm(dW) for dW, db in backward(x, y, params, activation)])
    print("norms", norms)
    return norms
