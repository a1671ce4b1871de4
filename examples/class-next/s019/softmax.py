import numpy as np


class Activation:
    """forward and backward, as in the book I use"""

    @staticmethod
    def sigmoid(x):
        return 1 / (1 + np.exp(-x))

    @staticmethod
    def sigmoid_backward(out):
        return out * (1 - out)

    @staticmethod
    def softmax(x, axis):
        e = np.exp(x - x.max(axis=axis, keepdims=True))
        return e / e.sum(axis=axis, keepdims=True)


def sigmoid(h):
    return Activation.sigmoid(np.asarray(h, dtype=np.float64))


def relu(h):
    h = np.asarray(h, dtype=np.float64)
    mask = h <= 0
    out = h.copy()
    out[mask] = 0
    return out


def softmax(h, axis=-1):
    return Activation.softmax(np.asarray(h, dtype=np.float64), axis)


def sigmoid_grad(h):
    return Activation.sigmoid_backward(np.asarray(h, dtype=np.float64))


def relu_grad(h):
    h = np.asarray(h, dtype=np.float64)
    mask = h <= 0
    out = np.ones_like(h)
    out[mask] = 0
    return out


def softmax_jacobian(h):
    out = softmax(h)
    # derivativ of softmax_i is out_i * (1 - out_i)
    return np.diag(out * (1 - out))
