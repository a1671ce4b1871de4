import numpy as np


def rmsprop_step(w, g, a, lr, rho, eps):
    w, g, a = np.array(w, float), np.array(g, float), np.array(a, float)
    # rho: how much of the new gradient goes into the average
    a = a + rho * (g**2 - a)
    return w - lr * g / np.sqrt(a + eps), a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g = np.array(w, float), np.array(g, float)
    m, v = np.array(m, float), np.array(v, float)
    m = (beta_1 * m + (1 - beta_1) * g) / (1 - beta_1**t)
    v = (beta_2 * v + (1 - beta_2) * g * g) / (1 - beta_2**t)
    w = w - lr * m / (np.sqrt(v) + eps)
    return w, m, v
