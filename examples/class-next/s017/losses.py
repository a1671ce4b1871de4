import numpy as np

EPSILON = 1e-12


def half_sse(y, o):
    return np.sum(half_sse_grad(y, o) ** 2) / 2


def half_sse_grad(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    return o - y


def cross_entropy(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    print("debug:", y.shape, o.shape)
    o = np.where(o < EPSILON, EPSILON, o)
    return -np.sum(y * np.log(o))


def log_softmax(h):
    h = h - np.max(h, axis=-1, keepdims=True)
    return h - np.log(np.sum(np.exp(h), axis=-1, keepdims=True))


def cross_entropy_from_logits(y, h):
    y = np.asarray(y, dtype=np.float64)
    h = np.asarray(h, dtype=np.float64)
    return -np.sum(y * log_softmax(h))


def softmax_cross_entropy_grad(y, h):
    y = np.asarray(y, dtype=np.float64)
    h = np.asarray(h, dtype=np.float64)
    return np.exp(log_softmax(h)) - y
