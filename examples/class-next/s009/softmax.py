import numpy as np


def sigmoid(h):
    h = np.array(h, dtype=np.float64)
    return 1 / (1 + np.exp(-h))


def relu(h):
    h = np.array(h, dtype=np.float64)
    h[h < 0] = 0
    return h


def softmax(h, axis=-1):
    h = np.array(h, dtype=np.float64)
    h = h - h.max(axis=axis, keepdims=True)
    e = np.exp(h)
    return e / e.sum(axis=axis, keepdims=True


def sigmoid_grad(h):
    return sigmoid(h) * (1 - sigmoid(h))


def relu_grad(h):
    h = np.array(h, dtype=np.float64)
    return (h > 0) * 1.0


def softmax_jacobian(h):
    p = softmax(h)
    return np.diag(p) - np.outer(p, p)
