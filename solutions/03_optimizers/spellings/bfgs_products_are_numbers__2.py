"""The products are written with np.dot."""

import numpy as np


def bfgs_update(H, s, y):
    H, s, y = np.array(H, dtype=float), np.array(s, dtype=float), np.array(y, dtype=float)
    ys = np.dot(y, s)
    if ys <= 1e-10:
        return H
    left = np.identity(s.size) - np.dot(s, y) / ys
    return np.dot(np.dot(left, H), left.T) + np.dot(s, s) / ys
