"""The student keeps a unit where u is less than the share kept: as many units, but others than those the task names."""

import numpy as np


def dropout_mask(u, rate):
    keep_prob = 1 - rate
    return np.less(np.asarray(u, dtype=np.float64), keep_prob).astype(np.float64)
