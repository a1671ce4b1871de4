import numpy as np


def half_sse(y, o):
    d = np.subtract(y, o, dtype=float)
    return 0.5 * np.sum(d * d)


def half_sse_grad(y, o):
    return np.subtract(o, y, dtype=float)


def cross_entropy(y, o):
    return -np.sum(np.asarray(y, dtype=float) * np.log(np.asarray(o, dtype=float)))


def cross_entropy_from_logits(y, h):
    h = np.asarray(h, dtype=float)
    lse = np.logaddexp.reduce(h, axis=-1, keepdims=True)
    return np.sum(np.asarray(y, dtype=float) * (lse - h))


def softmax_cross_entropy_grad(y, h):
    h = np.asarray(h, dtype=float)
    lse = np.logaddexp.reduce(h, axis=-1, keepdims=True)
    return np.exp(h - lse) - np.asarray(y, dtype=float)
