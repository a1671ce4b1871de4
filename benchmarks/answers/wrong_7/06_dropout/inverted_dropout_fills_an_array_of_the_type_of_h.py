import numpy as np


def inverted_dropout(h, u, rate, training):
    h, u = np.asarray(h), np.asarray(u)
    if not training:
        return h.astype(np.float64)
    out = np.zeros_like(h)
    kept = u >= rate
    out[kept] = h[kept] / (1.0 - rate)
    return out
