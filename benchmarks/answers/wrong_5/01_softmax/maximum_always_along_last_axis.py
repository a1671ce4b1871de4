import numpy as np


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    largest = h.max(axis=-1, keepdims=True)  # so that nothing overflows
    e = np.exp(h - largest)
    return e / e.sum(axis=axis, keepdims=True)
