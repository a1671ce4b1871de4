import numpy as np

_memory = {}


def dropout_train(h, mask):
    mask = np.array(mask, dtype=np.float64)
    _memory["mask"] = mask  # the way back needs the very same one
    return np.asarray(h, dtype=np.float64) * mask


def dropout_backward(d, mask):
    used = _memory.get("mask", mask)
    return np.asarray(d, dtype=np.float64) * np.asarray(used, dtype=np.float64)
