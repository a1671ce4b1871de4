import numpy as np


def sigmoid(h):
    # tanh runs from -1 to 1 and never overflows: move it up and halve it
    h = np.asarray(h, dtype=np.float64)
    return (np.tanh(h) + 1.0) / 2.0


def relu_grad(h):
    h = np.asarray(h, dtype=np.float64)
    delta = 1e-6

    def r(x):
        return np.where(x > 0, x, 0.0)

    slope = (r(h + delta) - r(h - delta)) / (2 * delta)
    return np.round(slope, 6)
