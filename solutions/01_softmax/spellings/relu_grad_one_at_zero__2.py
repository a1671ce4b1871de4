"""Only negative h are set to 0."""

import numpy as np


def relu_grad(h):
    h = np.array(h, dtype=float)
    grad = np.ones(h.shape)
    grad[h < 0] = 0
    return grad
