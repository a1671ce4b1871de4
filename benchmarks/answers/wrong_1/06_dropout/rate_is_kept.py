"""The student reads rate as the share of units that survive."""

import numpy as np


def dropout_mask(u, rate):
    u = np.asarray(u, dtype=np.float64)
    mask = np.zeros(u.shape)
    mask[u < rate] = 1.0
    return mask
