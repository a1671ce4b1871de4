"""Identities in place of the formulas: tanh for the sigmoid, absolute values and a step for the rectifier."""

import numpy as np


def sigmoid(h):
    return 0.5 + 0.5 * np.tanh(np.multiply(h, 0.5, dtype=np.float64))


def relu(h):
    h = np.asarray(h, dtype=np.float64)
    return (h + np.abs(h)) / 2


def softmax(h, axis=-1):
    # One over the sum of all exp(h_j - h_i): every entry is a comparison with all others, and overflow to inf means 0.
    h = np.moveaxis(np.asarray(h, dtype=np.float64), axis, -1)
    differences = h[..., np.newaxis, :] - h[..., :, np.newaxis]
    with np.errstate(over="ignore"):
        p = 1.0 / np.exp(differences).sum(axis=-1)
    return np.moveaxis(p, -1, axis)


def sigmoid_grad(h):
    return 0.25 * (1.0 - np.tanh(np.multiply(h, 0.5, dtype=np.float64)) ** 2)


def relu_grad(h):
    return np.heaviside(np.asarray(h, dtype=np.float64), 0.0)


def softmax_jacobian(h):
    p = softmax(h)
    return (np.eye(len(p)) - p) * p[:, None]
