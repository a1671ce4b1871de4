"""The student divides in training and still multiplies at inference, mixing the two kinds of dropout."""

import numpy as np


def inverted_dropout(h, u, rate, training):
    h = np.asarray(h, dtype=np.float64)
    q = 1.0 - rate
    return np.where(np.asarray(u) >= rate, h, 0.0) / q if training else h * q
