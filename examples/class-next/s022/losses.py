import numpy as np

eps = 1e-7   # same as keras.backend.epsilon()


def to_array(h):
    return np.asarray(h, dtype=np.float64)


def half_sse(y, o):
    return np.sum((to_array(y) - to_array(o)) ** 2) * 0.5


def half_sse_grad(y, o):
    return to_array(o) - to_array(y)


def cross_entropy(y, o):
    o = np.clip(to_array(o), eps, 1.0)
    return -np.sum(to_array(y) * np.log(o))


def log_softmax(h):
    h = to_array(h)
    h = h - np.max(h, axis=-1, keepdims=True)
    return h - np.log(np.sum(np.exp(h), axis=-1, keepdims=True))


def cross_entropy_from_logits(y, h):
    return -np.sum(to_array(y) * log_softmax(h))


def softmax_cross_entropy_grad(y, h):
    return np.exp(log_softmax(h)) - to_array(y)
