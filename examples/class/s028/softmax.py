import numpy as np


def sigmoid(h):
    h = np.array(h, float)
    return np.where(h < 0, np.exp(-abs(h)), 1) / (1 + np.exp(-abs(h)))


def relu(h):
    h = np.array(h, float)
    return np.maximum(h, 0)


def softmax(h, axis=-1):
    h = np.array(h, float)
    h -= np.amax(h)          # numerically stable
    e = np.exp(h)
    return e / np.sum(e, axis=axis, keepdims=True)


def sigmoid_grad(h):
    s = sigmoid(h)
    return s - s * s


def relu_grad(h):
    h = np.array(h, float)
    return np.where(h > 0, 1.0, 0.0)


def softmax_jacobian(h):
    s = softmax(h)
    return np.diag(s) - np.outer(s, s)
