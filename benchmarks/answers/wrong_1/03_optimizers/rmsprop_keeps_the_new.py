"""The student takes rho for the share of the new square: the old average keeps only 1 - rho."""

import numpy as np


def rmsprop_step(w, g, a, lr, rho, eps):
    w, g, a = np.asarray(w, np.float64), np.asarray(g, np.float64), np.asarray(a, np.float64)
    a = a + rho * (g * g - a)
    return w - lr * g / np.sqrt(a + eps**2), a
