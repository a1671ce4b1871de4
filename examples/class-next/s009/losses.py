import numpy as np


def half_sse(y, o):
    y = np.array(y, dtype=np.float64)
    o = np.array(o, dtype=np.float64)
    return np.sum((y - o) ** 2) / 2


def half_sse_grad(y, o):
    y = np.array(y, dtype=np.float64)
    o = np.array(o, dtype=np.float64)
    return o - y


def cross_entropy(y, o):
    y = np.array(y, dtype=np.float64)
    o = np.array(o, dtype=np.float64)
    return -np.sum(y * np.log(o + 1e-12))  # 1e-12 because of log(0)


def cross_entropy_from_logits(y, h):
    y = np.array(y, dtype=np.float64)
    h = np.array(h, dtype=np.float64)
    h -= h.max(axis=-1, keepdims=True)
    return np.sum(y * (np.log(np.exp(h).sum(axis=-1, keepdims=True)) - h))


def softmax_cross_entropy_grad(y, h):
    y = np.array(y, dtype=np.float64)
    h = np.array(h, dtype=np.float64)
    h -= h.max(axis=-1, keepdims=True)
    e = np.exp(h)
    return e / e.sum(axis=-1, keepdims=True) - y
