"""The student computes one bracket and uses it on the left and on the right, without transposing it."""

import numpy as np


def bfgs_update(H, s, y):
    H, s, y = np.array(H, dtype=np.float64), np.array(s, dtype=np.float64), np.array(y, dtype=np.float64)
    curvature = s.dot(y)
    if curvature <= 1e-10:
        return H
    bracket = np.identity(len(s)) - y[:, None] * s[None, :] / curvature
    return bracket @ H @ bracket + s[:, None] * s[None, :] / curvature
