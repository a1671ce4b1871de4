"""Everything in one line, with np.max and np.sum."""

import numpy as np


def softmax(h, axis=-1):
    x = np.array(h, dtype=float)
    return np.exp(x - np.max(x, axis)) / np.sum(np.exp(x - np.max(x, axis)), axis)
