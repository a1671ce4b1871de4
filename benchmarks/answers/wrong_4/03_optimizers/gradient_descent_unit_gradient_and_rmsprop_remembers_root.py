import numpy as np


def gradient_descent_step(w, g, lr):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    # only the direction counts, lr is the length of the step
    length = np.sqrt(np.sum(g**2))
    if length == 0:
        return w.copy()
    return w - lr * g / length


def rmsprop_step(w, g, a, lr, rho, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64)
    mean_square = rho * a + (1 - rho) * g**2
    rms = np.sqrt(mean_square)
    w_new = w - lr * g / (rms + eps)
    return w_new, rms
