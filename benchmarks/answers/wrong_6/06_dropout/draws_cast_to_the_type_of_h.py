import numpy as np


def inverted_dropout(h, u, rate, training):
    h = np.asarray(h)
    if not training:
        return h.astype(np.float64)
    u = np.asarray(u).astype(h.dtype)
    scale = 1.0 / (1.0 - rate)
    out = np.zeros(h.shape, dtype=np.float64)
    kept = u >= rate
    out[kept] = h[kept] * scale
    return out
