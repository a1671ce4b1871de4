import numpy as np

LEAK = 0.01  # a unit must not die


def relu(h):
    h = np.asarray(h, dtype=np.float64)
    return np.where(h > 0, h, LEAK * h)


def relu_grad(h):
    h = np.asarray(h, dtype=np.float64)
    return np.where(h > 0, 1.0, LEAK)
