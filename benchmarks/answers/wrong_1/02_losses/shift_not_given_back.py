"""The student subtracts the maximum inside the logarithm of the sum, but goes on with the unshifted h outside."""

import numpy as np


def cross_entropy_from_logits(y, h):
    y = np.asarray(y, dtype=np.float64)
    h = np.asarray(h, dtype=np.float64)
    top = np.max(h, axis=-1, keepdims=True)
    log_sum = np.log(np.sum(np.exp(h - top), axis=-1))
    return np.sum(log_sum - np.sum(y * h, axis=-1))
