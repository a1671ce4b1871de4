import numpy as np


def half_sse(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    m = y.shape[0]  # number of samples
    return np.sum((y - o) ** 2) / (2 * m)


def half_sse_grad(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    return o - y


def cross_entropy(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    m = y.shape[0]
    cost = -np.sum(y * np.log(np.maximum(o, 1e-12))) / m
    return cost


def cross_entropy_from_logits(y, h):
    y = np.asarray(y, dtype=np.float64)
    z = np.asarray(h, dtype=np.float64)
    z = z - np.max(z, axis=-1, keepdims=True)
    log_a = z - np.log(np.sum(np.exp(z), axis=-1, keepdims=True))
    return -np.sum(y * log_a)


def softmax_cross_entropy_grad(y, h):
    y = np.asarray(y, dtype=np.float64)
    z = np.asarray(h, dtype=np.float64)
    z = z - np.max(z, axis=-1, keepdims=True)
    a = np.exp(z) / np.sum(np.exp(z), axis=-1, keepdims=True)
    return a - y
