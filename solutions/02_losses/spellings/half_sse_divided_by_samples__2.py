"""A dot product over N."""

import numpy as np


def half_sse(y, o):
    N = np.shape(y)[0]
    d = (np.array(o, dtype=float) - np.array(y, dtype=float)).ravel()
    return 1 / (2 * N) * np.dot(d, d)
