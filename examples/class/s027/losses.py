# s027
import numpy as np


def half_sse(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    return np.sum((o - y) ** 2) / 2


def half_sse_grad(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    return o - y


def cross_entropy(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    return -np.sum(y * np.log(o))


def cross_entropy_from_logits(y, h):
    y = np.asarray(y, dtype=np.float64)
    h = np.asarray(h, dtype=np.float64)
    h = h - h.max(axis=-1, keepdims=True)
    return -np.sum(y * (h - np.log(np.exp(h).sum(axis=-1, keepdims=True))))


def softmax_cross_entropy_grad(y, h):
    y = np.asarray(y, dtype=np.float64)
    h = np.asarray(h, dtype=np.float64)
    h = h - h.max(axis=-1, keepdims=True)
    return np.exp(h) / np.exp(h).sum(axis=-1, keepdims=True) - y
