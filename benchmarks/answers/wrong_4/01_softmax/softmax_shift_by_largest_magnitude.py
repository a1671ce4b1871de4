import numpy as np


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    # the biggest number of each sample, so exp cannot overflow
    biggest = np.amax(np.abs(h), axis=axis, keepdims=True)
    exps = np.exp(h - biggest)
    total = np.sum(exps, axis=axis, keepdims=True)
    return exps / total
