"""In-place division of new arrays."""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = (np.array(x, dtype=float) for x in (w, g, m, v))
    m = (beta_1 * m + (1 - beta_1) * g) / (1 - beta_1**t)
    v = (beta_2 * v + (1 - beta_2) * g * g) / (1 - beta_2**t)
    step = lr * m / (eps + v**0.5)
    return w - step, m, v
