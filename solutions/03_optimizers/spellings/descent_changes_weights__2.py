"""np.subtract with out=."""

import numpy as np


def gradient_descent_step(w, g, lr):
    w = np.asarray(w, dtype=float)
    return np.subtract(w, lr * np.asarray(g, dtype=float), out=w)
