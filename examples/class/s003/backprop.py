# Assignment 4. Backprop with loops is long... but now I believe the formula
import math
import numpy as np


def activate(name, h):
    if name == "sigmoid":
        if h >= 0:
            return 1.0 / (1.0 + math.exp(-h))
        t = math.exp(h)
        return t / (1.0 + t)
    if name == "tanh":
        return math.tanh(h)
    return h if h > 0 else 0.0


def slope(name, o):
    # from the output o
    if name == "sigmoid":
        return o * (1.0 - o)
    if name == "tanh":
        return 1.0 - o * o
    return 1.0 if o > 0 else 0.0


def softmax_row(row):
    m = max(row)
    e = [math.exp(v - m) for v in row]
    s = sum(e)
    return [v / s for v in e]


def forward(x, params, activation):
    x = np.array(x, dtype=float)
    outputs = [x]
    for l in range(len(params)):
        W, b = params[l]
        n_in, n_out = W.shape
        o = np.zeros((len(x), n_out))
        for n in range(len(x)):
            for j in range(n_out):
                h = b[j]
                for i in range(n_in):
                    h += outputs[l][n, i] * W[i, j]
                o[n, j] = h
            if l == len(params) - 1:
                o[n] = softmax_row(list(o[n]))
            else:
                o[n] = [activate(activation, h) for h in o[n]]
        outputs.append(o)
    return outputs


def backward(x, y, params, activation):
    y = np.array(y, dtype=float)
    outputs = forward(x, params, activation)
    n_samples = len(y)
    gradients = []
    # dW and db first all zero, then every sample adds something
    for W, b in params:
        gradients.append((np.zeros(W.shape), np.zeros(b.shape)))
    for n in range(n_samples):
        delta = [outputs[-1][n, j] - y[n, j] for j in range(y.shape[1])]
        for l in range(len(params) - 1, -1, -1):
            W = params[l][0]
            dW, db = gradients[l]
            n_in, n_out = W.shape
            for j in range(n_out):
                db[j] += delta[j]
                for i in range(n_in):
                    dW[i, j] += outputs[l][n, i] * delta[j]
            if l > 0:
                before = []
                for i in range(n_in):
                    total = 0.0
                    for j in range(n_out):
                        total += delta[j] * W[i, j]
                    before.append(total * slope(activation, outputs[l][n, i]))
                delta = before
    return gradients


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=float)
    flat = w.reshape(-1)         # same memory as w
    g = np.zeros(flat.size)
    for k in range(flat.size):
        old = flat[k]
        flat[k] = old + step
        upper = f(w)
        flat[k] = old - step
        lower = f(w)
        flat[k] = old
        g[k] = (upper - lower) / (2 * step)
    return g.reshape(w.shape)


def gradient_norms(x, y, params, activation):
    norms = []
    for dW, db in backward(x, y, params, activation):
        s = 0.0
        for value in dW.reshape(-1):
            s += value * value
        norms.append(math.sqrt(s))
    return np.array(norms)
