"""The student moves the weights by the sum of the steps before, and adds the new square only afterwards."""

import numpy as np


def adagrad_step(w, g, a, lr, eps):
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    a = np.array(a, dtype=np.float64)
    rate_of_each_weight = lr / (np.sqrt(a) + eps)
    w = w - rate_of_each_weight * g
    a = a + g**2
    return w, a
