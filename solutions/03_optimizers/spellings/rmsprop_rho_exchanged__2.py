"""Written as a correction of the old average."""

import numpy as np


def rmsprop_step(w, g, a, lr, rho, eps):
    g, a = np.array(g, dtype=float), np.array(a, dtype=float)
    a = a + rho * (g * g - a)
    return np.array(w, dtype=float) - lr * g / np.sqrt(a + eps), a
