"""The student writes the zeros element by element into the array that was passed in."""

import numpy as np


def relu(h):
    h = np.asarray(h, dtype=np.float64)
    for place in np.ndindex(h.shape):
        if h[place] < 0:
            h[place] = 0.0
    return h
