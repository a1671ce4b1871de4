import numpy as np


def sigmoid(h):
    h = np.asarray(h, dtype=np.float64)
    # two formulas, so that exp never gets a positive number
    if h >= 0:
        result = 1.0 / (1.0 + np.exp(-h))
    else:
        z = np.exp(h)
        result = z / (1.0 + z)
    return np.array(result)
