import numpy as np

_memory = {"mask": None}


def dropout_train(h, mask):
    h = np.array(h, dtype=np.float64)
    mask = np.array(mask, dtype=np.float64)
    _memory["mask"] = mask  # the way back needs the very same mask
    return h * mask


def dropout_backward(d, mask):
    d = np.array(d, dtype=np.float64)
    remembered = _memory["mask"]
    if remembered is None or remembered.shape != d.shape:
        remembered = np.array(mask, dtype=np.float64)
    return d * remembered
