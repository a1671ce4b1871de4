"""The root of one square is its absolute value."""

import numpy as np


def adagrad_step(w, g, a, lr, eps):
    g = np.array(g, dtype=float)
    size = np.abs(g)
    return np.array(w, dtype=float) - lr * g / np.maximum(size, eps), size * size
