import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    o = np.array(x, dtype=np.float64)
    outputs = [o]
    for k in range(len(params)):
        W, b = params[k]
        o = o @ W + b
        if k == len(params) - 1:
            o = softmax(o)
        elif activation == "sigmoid":
            o = sigmoid(o)
        elif activation == "tanh":
            o = np.tanh(o)
        elif activation == "relu":
            o[o < 0] = 0
        outputs.append(o)
    return outputs


def backward(x, y, params, activation):
    outputs = forward(x, params, activation)
    y = np.array(y, dtype=np.float64)
    d = outputs[-1] - y
    grads = []
    for k in range(len(params) - 1, -1, -1):
        W, b = params[k]
        o = outputs[k]
        grads.append((o.T @ d, d.sum(axis=0)))
        d = d @ W.T
        if activation == "sigmoid":
            d = d * o * (1 - o)
        elif activation == "tanh":
            d = d * (1 - o ** 2)
        elif activation == "relu":
            d[o <= 0] = 0
    return grads[::-1]


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        w1 = w.copy()
        w2 = w.copy()
        w1[i] += step
        w2[i] -= step
        g[i] = (f(w1) - f(w2)) / (2 * step)
    return g


def gradient_norms(x, y, params, activation):
    norms = []
    for dW, db in backward(x, y, params, activation):
        norms.append(np.linalg.norm(dW, 2))
    return np.array(norms)
