"""The student divides by the share of units that this very mask keeps, not by the share that is kept on average."""

import numpy as np


def inverted_dropout(h, u, rate, training):
    h = np.array(h, dtype=np.float64)
    if not training:
        return h
    mask = dropout_mask(u, rate)
    alive = np.count_nonzero(mask) / mask.size
    return h * mask / alive if alive else h * mask
