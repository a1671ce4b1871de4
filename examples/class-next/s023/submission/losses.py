import numpy as np


def half_sse(y, o):
    y = np.asarray(y, dtype=np.float64).ravel()
    o = np.asarray(o, dtype=np.float64).ravel()
    return 0.5 * np.dot(y - o, y - o)


def half_sse_grad(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    return o - y


def cross_entropy(y, o):
    y = np.asarray(y, dtype=np.float64).ravel()
    o = np.asarray(o, dtype=np.float64).ravel()
    return -np.dot(y, np.log(np.maximum(o, 1e-12)))


def _log_softmax(v):
    v = v - v.max()
    return v - np.log(np.exp(v).sum())


def cross_entropy_from_logits(y, h):
    y = np.asarray(y, dtype=np.float64)
    h = np.asarray(h, dtype=np.float64)
    return -(y * np.apply_along_axis(_log_softmax, -1, h)).sum()


def softmax_cross_entropy_grad(y, h):
    y = np.asarray(y, dtype=np.float64)
    h = np.asarray(h, dtype=np.float64)
    return np.exp(np.apply_along_axis(_log_softmax, -1, h)) - y
