"""The dropped units are set to 0."""

import numpy as np


def dropout_mask(u, rate):
    mask = np.ones(np.shape(u))
    mask[np.array(u) <= rate] = 0
    return mask
