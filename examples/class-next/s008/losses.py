import numpy as np

EPSILON = 1e-12


def half_sse(y, o):
    """mean squared error with 1/2"""
    y = np.asarray(y, dtype=float)
    o = np.asarray(o, dtype=float)
    return 0.5 * np.mean((y - o) ** 2)


def half_sse_grad(y, o):
    y = np.asarray(y, dtype=float)
    o = np.asarray(o, dtype=float)
    return o - y


def cross_entropy(y, o):
    """mean over the batch, like in keras"""
    y = np.asarray(y, dtype=float)
    o = np.clip(np.asarray(o, dtype=float), EPSILON, 1)
    per_sample = -np.sum(y * np.log(o), axis=-1)
    return np.mean(per_sample)


def cross_entropy_from_logits(y, h):
    y = np.asarray(y, dtype=float)
    h = np.asarray(h, dtype=float)
    m = np.amax(h, axis=-1, keepdims=True)
    lse = m + np.log(np.sum(np.exp(h - m), axis=-1, keepdims=True))
    per_sample = np.sum(y * (lse - h), axis=-1)
    return np.mean(per_sample)


def softmax_cross_entropy_grad(y, h):
    y = np.asarray(y, dtype=float)
    h = np.asarray(h, dtype=float)
    e = np.exp(h - np.amax(h, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True) - y
