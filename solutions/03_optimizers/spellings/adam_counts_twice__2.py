"""The correction as one factor, with t + 1."""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = (np.array(x, dtype=float) for x in (w, g, m, v))
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g**2
    rate = lr * np.sqrt(1 - beta_2 ** (t + 1)) / (1 - beta_1 ** (t + 1))
    return w - rate * m / (np.sqrt(v) + eps), m, v
