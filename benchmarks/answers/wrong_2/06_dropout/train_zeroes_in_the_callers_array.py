import numpy as np


def dropout_train(h, mask):
    h = np.asarray(h, dtype=np.float64)
    h[np.asarray(mask) == 0] = 0
    return h
