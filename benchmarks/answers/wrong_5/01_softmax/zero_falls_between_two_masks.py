import numpy as np


def sigmoid(h):
    # exp には負の数だけを渡す
    h = np.asarray(h, dtype=np.float64)
    out = np.zeros_like(h)
    positive = h > 0
    negative = h < 0
    out[positive] = 1.0 / (1.0 + np.exp(-h[positive]))
    e = np.exp(h[negative])
    out[negative] = e / (1.0 + e)
    return out
