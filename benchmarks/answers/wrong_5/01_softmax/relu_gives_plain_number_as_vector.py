import numpy as np


def relu(h):
    """max(h, 0), never touching the caller's array."""
    result = np.array(h, dtype=np.float64, ndmin=1, copy=True)
    result[result < 0.0] = 0.0
    return result
