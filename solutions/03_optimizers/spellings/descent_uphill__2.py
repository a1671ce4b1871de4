"""The negative gradient is subtracted."""

import numpy as np


def gradient_descent_step(w, g, lr):
    downhill = -np.array(g, dtype=float)
    return np.array(w, dtype=float) - lr * downhill
