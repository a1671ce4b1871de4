# 課題2
import numpy as np


def half_sse(y, o):
    t = np.asarray(y, dtype=np.float64)
    x = np.asarray(o, dtype=np.float64)
    return np.sum(np.square(t - x))


def half_sse_grad(y, o):
    t = np.asarray(y, dtype=np.float64)
    x = np.asarray(o, dtype=np.float64)
    return x - t


def cross_entropy(y, o):
    t = np.asarray(y, dtype=np.float64)
    x = np.maximum(np.asarray(o, dtype=np.float64), 1e-12)
    return -np.sum(t * np.log(x))


def cross_entropy_from_logits(y, h):
    t = np.asarray(y, dtype=np.float64)
    x = np.asarray(h, dtype=np.float64)
    x = x - np.max(x, axis=-1, keepdims=True)
    logsum = np.log(np.sum(np.exp(x), axis=-1, keepdims=True))
    return -np.sum(t * (x - logsum))


def softmax_cross_entropy_grad(y, h):
    t = np.asarray(y, dtype=np.float64)
    x = np.asarray(h, dtype=np.float64)
    x = x - np.max(x, axis=-1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=-1, keepdims=True) - t
