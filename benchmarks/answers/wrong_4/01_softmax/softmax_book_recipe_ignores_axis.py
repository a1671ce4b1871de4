import numpy as np


def softmax(h, axis=-1):
    x = np.array(h, dtype=np.float64)
    if x.ndim == 2:
        # a batch: turn it, so that the classes run downwards
        x = x.T
        x = x - np.max(x, axis=0)
        y = np.exp(x) / np.sum(np.exp(x), axis=0)
        return y.T
    # a single sample
    x = x - np.max(x)
    return np.exp(x) / np.sum(np.exp(x))
