import numpy as np


def dropout_infer(w, rate):
    # make up for the units that were missing in training
    kept = 1.0 - rate
    return np.asarray(w, dtype=np.float64) / kept


def dropout_backward(d, mask):
    d = np.asarray(d, dtype=np.float64)
    mask = np.asarray(mask, dtype=np.float64)
    # only a part of the units passes the gradient on, so it has to be larger there
    share = mask.mean()
    if share == 0:
        return np.zeros_like(d)
    return d * mask / share
