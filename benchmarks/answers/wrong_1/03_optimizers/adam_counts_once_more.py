"""The student believes that t starts at 0, as an index does, and adds 1 before the correction."""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = [np.asarray(a, dtype=np.float64) for a in (w, g, m, v)]
    step = t + 1
    m = m * beta_1 + g * (1 - beta_1)
    v = v * beta_2 + g * g * (1 - beta_2)
    alpha = lr * np.sqrt(1 - beta_2**step) / (1 - beta_1**step)
    return w - alpha * m / (np.sqrt(v) + eps), m, v
