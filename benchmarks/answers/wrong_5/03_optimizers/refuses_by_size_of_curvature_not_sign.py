import numpy as np


def bfgs_update(H, s, y):
    H = np.array(H, dtype=np.float64)
    s = np.asarray(s, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    curvature = s @ y
    if abs(curvature) <= 1e-10:  # we are about to divide by it
        return H
    rho = 1.0 / curvature
    left = np.eye(s.size) - rho * np.outer(s, y)
    return left @ H @ left.T + rho * np.outer(s, s)
