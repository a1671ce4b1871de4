"""The student refuses an update only in order not to divide by 0, so a negative curvature is learned like any other."""

import numpy as np


def bfgs_update(H, s, y):
    H = np.array(H, dtype=np.float64)
    s = np.asarray(s, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    ys = sum(a * b for a, b in zip(y, s, strict=True))
    if abs(ys) <= 1e-10:
        return H
    Hy = H @ y
    # multiplied out, as in Wikipedia
    first = (ys + y @ Hy) * np.outer(s, s) / ys**2
    second = (np.outer(Hy, s) + np.outer(s, Hy)) / ys
    return H + first - second
