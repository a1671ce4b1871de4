import numpy as np


def inverted_dropout(h, u, rate, training):
    h = np.array(h, dtype=np.float64)
    if not training:
        return h
    kept = dropout_mask(u, rate)
    # 30 % are missing, so the others have to give 30 % more
    return h * kept * (1.0 + rate)


def dropout_backward(d, mask):
    d = np.array(d, dtype=np.float64)
    m = np.array(mask, dtype=np.float64)
    return d * m / len(d)
