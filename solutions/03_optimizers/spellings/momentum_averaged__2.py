"""A weighted mean of the old update and plain gradient descent."""

import numpy as np


def momentum_step(w, g, v, lr, momentum):
    weights = [momentum, 1 - momentum]
    v = np.average([np.array(v, dtype=float), -lr * np.array(g, dtype=float)], axis=0, weights=weights)
    return np.array(w, dtype=float) + v, v
