"""The expanded formula."""

import numpy as np


def bfgs_update(H, s, y):
    H, s, y = np.array(H, dtype=float), np.array(s, dtype=float), np.array(y, dtype=float)
    ys, Hy = np.dot(y, s), np.dot(H, y)
    growth = (ys + np.dot(y, Hy)) / ys**2
    return H + growth * np.outer(s, s) - (np.outer(Hy, s) + np.outer(s, Hy)) / ys
