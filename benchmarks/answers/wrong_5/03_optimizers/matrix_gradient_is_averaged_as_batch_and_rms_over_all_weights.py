import numpy as np


def _f(x):
    return np.array(x, dtype=float)


def gradient_descent_step(w, g, lr):
    w, g = _f(w), _f(g)
    if g.ndim == 2:
        # one row per example of the batch -> the gradient is their mean
        g = g.mean(axis=0)
    return w - lr * g


def rmsprop_step(w, g, a, lr, rho, eps):
    """root MEAN square: the mean of the squared gradient goes into the running average"""
    w, g, a = _f(w), _f(g), _f(a)
    mean_square = np.mean(g**2)
    a = rho * a + (1 - rho) * mean_square
    return w - lr * g / (np.sqrt(a) + eps), a
