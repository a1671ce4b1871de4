import numpy as np


def bfgs_update(H, s, y):
    H = np.array(H, dtype=np.float64)
    s = np.asarray(s, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    curvature = y.dot(s)
    if curvature <= 1e-10:
        return H
    # BFGS as on Wikipedia
    Hs = H.dot(s)
    return H + np.outer(y, y) / curvature - np.outer(Hs, Hs) / s.dot(Hs)
