"""The slide's formula for the sigmoid as it stands: exp overflows to inf with a warning, and 1 / inf is the right 0."""

import numpy as np


def sigmoid(h):
    return 1 / (1 + np.exp(-np.array(h, dtype=float)))


def relu(h):
    h = np.array(h, dtype=float)
    return h * (h > 0)


def sigmoid_grad(h):
    h = np.array(h, dtype=float)
    return 1 / (np.exp(h) + 2 + np.exp(-h))
