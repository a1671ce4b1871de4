"""The student writes the sigmoid with tanh, which cannot overflow, but forgets to halve h, so the curve is twice as steep."""

import numpy as np


def sigmoid(h):
    h = np.asarray(h, dtype=np.float64)
    return (np.tanh(h) + 1) / 2
