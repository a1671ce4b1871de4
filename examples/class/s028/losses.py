import numpy as np


def half_sse(y, o):
    y, o = np.array(y, float), np.array(o, float)
    return np.sum((y - o) ** 2) / 2


def half_sse_grad(y, o):
    y, o = np.array(y, float), np.array(o, float)
    return o - y


def cross_entropy(y, o):
    y, o = np.array(y, float), np.array(o, float)
    return -np.sum(y * np.log(np.maximum(o, 1e-12)))


def log_softmax(h):
    h = h - np.amax(h, axis=-1, keepdims=True)
    return h - np.log(np.sum(np.exp(h), axis=-1, keepdims=True))


def cross_entropy_from_logits(y, h):
    y, h = np.array(y, float), np.array(h, float)
    return -np.sum(y * log_softmax(h))


def softmax_cross_entropy_grad(y, h):
    y, h = np.array(y, float), np.array(h, float)
    return np.exp(log_softmax(h)) - y
