import numpy as np


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    # scale so that the largest number is 1: then exp cannot overflow
    biggest = np.abs(h).max(axis=axis, keepdims=True)
    biggest = np.where(biggest == 0, 1.0, biggest)
    scaled = h / biggest
    exps = np.exp(scaled)
    return exps / exps.sum(axis=axis, keepdims=True)
