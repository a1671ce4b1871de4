"""Zeros, and the large value where a unit stays."""

import numpy as np


def dropout_mask(u, rate):
    u = np.array(u)
    mask = np.zeros(u.shape)
    mask[u >= rate] = 1 / (1 - rate)
    return mask
