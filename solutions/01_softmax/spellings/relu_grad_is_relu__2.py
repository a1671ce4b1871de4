"""h kept by a mask."""

import numpy as np


def relu_grad(h):
    h = np.array(h, dtype=float)
    return h * (h > 0)
