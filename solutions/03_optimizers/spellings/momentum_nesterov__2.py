"""The look-ahead is added as a correction."""

import numpy as np


def momentum_step(w, g, v, lr, momentum):
    old = np.array(v, dtype=float)
    new = momentum * old - lr * np.array(g, dtype=float)
    return np.array(w, dtype=float) - momentum * old + (1 + momentum) * new, new
