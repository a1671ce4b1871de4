import numpy as np


def sigmoid(h):
    """1 / (1 + e^-h), without overflow"""
    h = np.asarray(h, dtype=float)
    out = np.empty(h.shape)
    pos = h >= 0
    out[pos] = 1 / (1 + np.exp(-h[pos]))
    ex = np.exp(h[~pos])
    out[~pos] = ex / (ex + 1)
    return out


def relu(h):
    """max(h, 0)"""
    return np.clip(np.asarray(h, dtype=float), 0, None)


def softmax(h, axis=-1):
    """each sample by itself"""
    h = np.asarray(h, dtype=float)
    e = np.exp(h - np.amax(h, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis, keepdims=True)


def sigmoid_grad(h):
    s = sigmoid(h)
    return s * (1 - s)


def relu_grad(h):
    return np.asarray(np.asarray(h) > 0, dtype=float)


def softmax_jacobian(h):
    p = softmax(h)
    return np.diag(p) - np.outer(p, p)


# small test
h = np.array([[1.0, 2.0, 3.0], [1000.0, 1000.0, 1000.0]])
print("softmax", softmax(h))
print("sum", softmax(h).sum(axis=1))
assert np.allclose(softmax(h).sum(axis=1), 1)
