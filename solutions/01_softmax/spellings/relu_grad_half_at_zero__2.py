"""A numerical slope, taken symmetrically around h."""

import numpy as np


def relu_grad(h):
    h = np.array(h, dtype=float)
    step = 1e-4
    return (np.maximum(h + step, 0) - np.maximum(h - step, 0)) / (2 * step)
