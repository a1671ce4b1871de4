import numpy as np


def sigmoid(h):
    x = np.asarray(h, dtype=np.float64)
    # two formulas, so that exp never sees a positive number
    if x >= 0:
        return 1.0 / (1.0 + np.exp(-x))
    else:
        ex = np.exp(x)
        return ex / (1.0 + ex)
