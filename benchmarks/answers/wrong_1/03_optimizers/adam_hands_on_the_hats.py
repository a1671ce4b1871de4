"""The student overwrites m and v with their corrected values and returns those, so the next step corrects them again."""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    m = beta_1 * np.asarray(m, dtype=np.float64) + (1 - beta_1) * g
    v = beta_2 * np.asarray(v, dtype=np.float64) + (1 - beta_2) * np.square(g)
    m = m / (1 - np.power(beta_1, t))
    v = v / (1 - np.power(beta_2, t))
    w = w - lr * m / (np.sqrt(v) + eps)
    return w, m, v
