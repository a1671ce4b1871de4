import sys
import numpy as np


def check(h):
    """input check"""
    if not isinstance(h, (int, float, np.ndarray)):
        print("ERROR: h must be a number or a numpy array!!")
        sys.exit(1)


def sigmoid(h):
    h = np.asarray(h, dtype=float)
    return 1 / (1 + np.exp(-h))


def relu(h):
    check(h)
    h = np.asarray(h, dtype=float)
    return np.maximum(h, 0)


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=float)
    h_max = h.max(axis=axis, keepdims=True)
    e = np.exp(h - h_max)
    return e / e.sum(axis=axis, keepdims=True)


def sigmoid_grad(h):
    s = sigmoid(h)
    return s * (1 - s)


def relu_grad(h):
    h = np.asarray(h, dtype=float)
    return (h > 0).astype(float)


def softmax_jacobian(h):
    p = softmax(h)
    return np.diag(p) - np.outer(p, p)
