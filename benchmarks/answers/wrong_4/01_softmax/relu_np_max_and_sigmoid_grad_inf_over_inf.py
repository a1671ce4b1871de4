import numpy as np


def relu(h):
    h = np.asarray(h, dtype=np.float64)
    return np.max(h, 0)


def sigmoid_grad(h):
    # quotient rule on 1 / (1 + e^-h)
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(-h)
    bottom = 1.0 + e
    return e / (bottom * bottom)
