"""Short names, one line."""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = (np.array(x, dtype=float) for x in (w, g, m, v))
    m, v = m + (1 - beta_1) * (g - m), v + (1 - beta_2) * (g * g - v)
    return w - lr * m / np.sqrt(v + eps**2), m, v
