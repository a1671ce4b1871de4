"""Losses with the reduction of keras.losses ("sum_over_batch_size")."""

import numpy as np


def convert(*arrays):
    return [np.array(a, dtype="float64") for a in arrays]


def half_sse(y, o):
    y, o = convert(y, o)
    return 0.5 * np.sum((y - o) ** 2)


def half_sse_grad(y, o):
    y, o = convert(y, o)
    return o - y


def cross_entropy(y, o):
    y, o = convert(y, o)
    o = np.maximum(o, 1e-12)
    return np.mean(np.sum(-y * np.log(o), axis=-1))


def cross_entropy_from_logits(y, h):
    y, h = convert(y, h)
    h = h - np.max(h, axis=-1, keepdims=True)
    log_p = h - np.log(np.sum(np.exp(h), axis=-1, keepdims=True))
    return np.mean(np.sum(-y * log_p, axis=-1))


def softmax_cross_entropy_grad(y, h):
    y, h = convert(y, h)
    e = np.exp(h - np.max(h, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True) - y
