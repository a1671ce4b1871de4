"""The transposed habit of courses with one sample a column: everything along the first axis."""

import numpy as np


def softmax(h, axis=-1):
    x = np.array(h, dtype=float)
    shifted = x - np.max(x, 0)
    return np.exp(shifted) / np.exp(shifted).sum(0)
