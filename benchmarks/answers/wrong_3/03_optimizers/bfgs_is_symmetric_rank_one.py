import numpy as np


def bfgs_update(H, s, y):
    H = np.array(H, dtype=np.float64)
    s = np.asarray(s, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    if y @ s <= 1e-10:
        return H
    # correct H by what is still missing in H y = s
    missing = s - H @ y
    if not np.any(missing) or missing @ y == 0:
        return H
    return H + np.outer(missing, missing) / (missing @ y)
