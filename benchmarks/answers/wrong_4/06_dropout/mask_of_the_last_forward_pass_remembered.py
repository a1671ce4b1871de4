import numpy as np

cache = {}


def dropout_train(h, mask):
    mask = np.array(mask, dtype=np.float64)
    cache["mask"] = mask
    return np.asarray(h, dtype=np.float64) * mask


def dropout_backward(d, mask):
    # the very mask of the forward pass, not a new one
    mask = cache.get("mask", mask)
    return np.asarray(d, dtype=np.float64) * np.asarray(mask, dtype=np.float64)
