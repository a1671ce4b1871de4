"""The student measures surprise in bits, with the logarithm to the base 2."""

import numpy as np


def cross_entropy(y, o):
    o = np.maximum(np.asarray(o, dtype=np.float64), 1e-12)
    return -(np.asarray(y, dtype=np.float64) * np.log2(o)).sum()
