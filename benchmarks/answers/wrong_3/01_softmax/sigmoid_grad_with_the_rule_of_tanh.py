import numpy as np


def _sig(x):
    e = np.exp(-np.abs(x))
    return np.where(x < 0, e, 1.0) / (1.0 + e)


def sigmoid_grad(h):
    activation = _sig(np.asarray(h, dtype=np.float64))
    return 1.0 - activation**2
