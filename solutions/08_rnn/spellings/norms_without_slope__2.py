"""Powers of Wh, the same for every sequence."""

import numpy as np


def state_gradient_norms(x, h0, Wx, Wh, b):
    samples, steps = np.shape(x)[:2]
    powers = [np.linalg.matrix_power(np.array(Wh, dtype=float), k) for k in range(steps + 1)]
    return np.array([[np.sqrt((p**2).sum()) for p in powers]] * samples)
