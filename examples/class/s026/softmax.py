"""Activations with the names of keras.activations."""

import numpy as np


def convert(h):
    return np.array(h, dtype="float64")


def sigmoid(h):
    return 1.0 / (1.0 + np.exp(-convert(h)))


def relu(h):
    return np.maximum(convert(h), 0.0)


def softmax(h, axis=-1):
    h = convert(h)
    e = np.exp(h - np.max(h, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis, keepdims=True)


def sigmoid_grad(h):
    return sigmoid(h) * (1.0 - sigmoid(h))


def relu_grad(h):
    return np.where(convert(h) > 0.0, 1.0, 0.0)


def softmax_jacobian(h):
    p = softmax(h)
    return np.diag(p) - np.outer(p, p)
