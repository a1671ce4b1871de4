import numpy as np


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    m = beta_1 * np.array(m, dtype=np.float64) + (1 - beta_1) * g
    v = beta_2 * np.array(v, dtype=np.float64) + (1 - beta_2) * g * g
    # the t stands beside beta
    correction_1 = 1 - beta_1 * t
    correction_2 = 1 - beta_2 * t
    step = lr * (m / correction_1) / (np.sqrt(v / correction_2) + eps)
    return w - step, m, v
