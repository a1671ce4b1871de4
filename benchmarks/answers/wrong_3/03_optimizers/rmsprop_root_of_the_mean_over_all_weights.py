import numpy as np


def rmsprop_step(w, g, a, lr, rho, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    a = rho * np.asarray(a, dtype=np.float64) + (1.0 - rho) * g**2
    # root, mean, square
    rms = np.sqrt(np.mean(a))
    return w - lr * g / (rms + eps), a
