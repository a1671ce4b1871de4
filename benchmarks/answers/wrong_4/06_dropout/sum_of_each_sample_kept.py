import numpy as np


def inverted_dropout(h, u, rate, training):
    h = np.array(h, dtype=np.float64)
    if not training:
        return h
    dropped = h * dropout_mask(u, rate)
    # what the next layer receives has to be as much as without dropout
    before = h.sum(axis=-1, keepdims=True)
    after = dropped.sum(axis=-1, keepdims=True)
    factor = np.divide(before, after, out=np.ones_like(before), where=after != 0)
    return dropped * factor
