import numpy as np


def sigmoid(h):
    h = np.asarray(h, dtype=np.float64)
    # the exponent must never be positive
    exponent = -np.abs(h)
    return 1.0 / (1.0 + np.exp(exponent))


def softmax(h, axis=-1):
    x = np.array(h, dtype=np.float64)
    mu = x.mean(axis=axis, keepdims=True)
    sigma = x.std(axis=axis, keepdims=True)
    # same distribution, but in a range where exp is safe
    z = (x - mu) / (sigma + 1e-8)
    z = z - z.max(axis=axis, keepdims=True)
    p = np.exp(z)
    p /= p.sum(axis=axis, keepdims=True)
    return p
