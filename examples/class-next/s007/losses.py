import numpy as np


def half_sse(y, o):
    e = np.asarray(y, dtype=np.float64) - np.asarray(o, dtype=np.float64)
    return (e * e).sum() / 2


def half_sse_grad(y, o):
    return np.asarray(o, dtype=np.float64) - np.asarray(y, dtype=np.float64)


def cross_entropy(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    return (y * -np.log(np.where(o < 1e-12, 1e-12, o))).sum()


def _log_softmax(h):
    h = np.asarray(h, dtype=np.float64)
    h = h - h.max(axis=-1, keepdims=True)
    return h - np.log(np.exp(h).sum(axis=-1, keepdims=True))


def cross_entropy_from_logits(y, h):
    return -(np.asarray(y) * _log_softmax(h)).sum()


def softmax_cross_entropy_grad(y, h):
    return np.exp(_log_softmax(h)) - np.asarray(y)
