"""The weighted sums are computed again on the way back, the slopes are taken at h, and nothing comes from support."""

import numpy as np


def forward(x, params, activation):
    return [np.array(x, dtype=float)] + [o for _, o in _layers(x, params, activation)]


def backward(x, y, params, activation):
    layers = _layers(x, params, activation)
    inputs = [np.array(x, dtype=float)] + [o for _, o in layers[:-1]]
    sums = [h for h, _ in layers]
    L = len(params)
    dWs, dbs = [None] * L, [None] * L
    delta = layers[-1][1] - y
    for l in range(L - 1, -1, -1):
        if l < L - 1:
            delta = np.dot(delta, params[l + 1][0].T)
            if activation == "sigmoid":
                delta = delta / (2.0 + np.exp(sums[l]) + np.exp(-sums[l]))
            elif activation == "tanh":
                delta = delta / np.cosh(sums[l]) ** 2
            else:
                delta = np.where(sums[l] > 0, delta, 0.0)
        dWs[l] = np.dot(inputs[l].T, delta)
        dbs[l] = np.sum(delta, axis=0)
    return list(zip(dWs, dbs, strict=True))


def gradient_norms(x, y, params, activation):
    norms = np.zeros(len(params))
    for l, (dW, _) in enumerate(backward(x, y, params, activation)):
        norms[l] = np.sqrt((dW**2).sum())
    return norms


def _layers(x, params, activation):
    o, layers = np.array(x, dtype=float), []
    for l, (W, b) in enumerate(params):
        h = np.dot(o, W) + b
        if l == len(params) - 1:
            e = np.exp(h)
            o = e / e.sum(axis=1, keepdims=True)
        elif activation == "sigmoid":
            o = 1.0 / (1.0 + np.exp(-h))
        elif activation == "tanh":
            o = np.tanh(h)
        else:
            o = h * (h > 0)
        layers.append((h, o))
    return layers
