import numpy as np


def bfgs_update(H, s, y):
    H = np.array(H, dtype=np.float64)
    s = np.asarray(s, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    if y @ s <= 1e-10:
        return H
    # from the textbook: H + y y^T / (y^T s) - H s s^T H / (s^T H s)
    Hs = H @ s
    gain = np.outer(y, y) / (y @ s)
    loss = np.outer(Hs, Hs) / (s @ Hs)
    return H + gain - loss
