import numpy as np


def cross_entropy(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    # log 0 does not exist, and 0 * log 0 counts as 0: leave these places out
    ok = o > 0
    return -np.sum(y[ok] * np.log(o[ok]))
