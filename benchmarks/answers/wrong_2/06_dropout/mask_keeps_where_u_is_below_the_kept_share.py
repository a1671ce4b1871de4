import numpy as np


def dropout_mask(u, rate):
    keep_prob = 1 - rate
    return (np.array(u) < keep_prob).astype(np.float64)
