import numpy as np


def momentum_step(w, g, v, lr, momentum):
    w, g, v = np.asarray(w, np.float64), np.asarray(g, np.float64), np.asarray(v, np.float64)
    # friction takes its part of the old movement
    velocity = v - momentum * v - lr * g
    return w + velocity, velocity


def adagrad_step(w, g, a, lr, eps):
    w, g, a = np.asarray(w, np.float64), np.asarray(g, np.float64), np.asarray(a, np.float64)
    a = np.sqrt(a + g**2)
    w = w - lr * g / (a + eps)
    return w, a
