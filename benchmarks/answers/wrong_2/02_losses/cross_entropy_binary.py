import numpy as np

EPSILON = 1e-12


def cross_entropy(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    hit = y * np.log(np.maximum(o, EPSILON))
    # the other classes must be told that they should be small
    miss = (1 - y) * np.log(np.maximum(1 - o, EPSILON))
    return -(hit + miss).sum()
