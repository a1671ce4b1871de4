"""The student takes the logarithm of the sum over every number of the batch, so all samples share one probability of 1."""

import numpy as np


def softmax(h, axis=-1):
    h = np.array(h, dtype=float)
    log_total = np.logaddexp.reduce(h.ravel())
    return np.exp(h - log_total)
