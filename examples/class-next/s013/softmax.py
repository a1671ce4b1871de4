import numpy as np


def sigmoid(h):
    # logaddexp(0, -h) = log(1 + exp(-h))
    return np.exp(-np.logaddexp(0, -np.asarray(h, dtype=np.float64)))


def relu(h):
    h = np.array(h, dtype=np.float64)
    return np.fmax(h, 0)


def softmax(h, axis=-1):
    h = np.array(h, dtype=np.float64)
    h -= np.expand_dims(np.max(h, axis=axis), axis)
    h = np.exp(h)
    return h / np.expand_dims(np.sum(h, axis=axis), axis)


def sigmoid_grad(h):
    return sigmoid(h) * sigmoid(-np.asarray(h, dtype=np.float64))


def relu_grad(h):
    return np.where(np.array(h) > 0, 1.0, 0.0)


def softmax_jacobian(h):
    f = softmax(h)
    return np.einsum("i,ij->ij", f, np.eye(f.size) - f)
