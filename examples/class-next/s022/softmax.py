import numpy as np


def to_array(h):
    return np.asarray(h, dtype=np.float64)


def sigmoid(h):
    h = to_array(h)
    return 1 / (1 + np.exp(-h))


def relu(h):
    h = to_array(h)
    return np.where(h < 0, 0.0, h)


def softmax(h, axis=-1):
    h = to_array(h)
    e = np.exp(h - np.max(h))
    p = e / np.sum(e)
    #print(p, p.sum())   # gives 1.0, ok
    return p


def sigmoid_grad(h):
    s = sigmoid(h)
    return s * (1 - s)


def relu_grad(h):
    return np.where(to_array(h) > 0, 1.0, 0.0)


def softmax_jacobian(h):
    p = softmax(h)
    return np.diag(p) - np.outer(p, p)
