"""eps is forgotten altogether."""

import numpy as np


def rmsprop_step(w, g, a, lr, rho, eps):
    g = np.array(g, dtype=float)
    mean = rho * np.array(a, dtype=float) + (1 - rho) * g * g
    return np.array(w, dtype=float) - lr * g * mean**-0.5, mean
