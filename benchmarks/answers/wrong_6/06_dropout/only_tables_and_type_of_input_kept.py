import numpy as np


def dropout_mask(u, rate):
    mask = []
    for sample in u:
        mask.append([1.0 if number >= rate else 0.0 for number in sample])
    return np.array(mask)


def dropout_train(h, mask):
    h = np.array(h)
    h[np.array(mask) == 0] = 0
    return h
