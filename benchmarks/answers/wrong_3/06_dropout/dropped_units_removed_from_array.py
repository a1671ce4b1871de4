import numpy as np


def dropout_train(h, mask):
    h = np.array(h, dtype=np.float64)
    keep = np.array(mask) == 1
    if h.ndim == 1:
        return h[keep]
    # the units that are switched off are taken out of the layer
    return np.array([row[k] for row, k in zip(h, keep)], dtype=np.float64)
