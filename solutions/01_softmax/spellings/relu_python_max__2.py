"""if and else, as for a single number."""

import numpy as np


def relu(h):
    h = np.array(h, dtype=float)
    if h > 0:
        return h
    return 0.0
