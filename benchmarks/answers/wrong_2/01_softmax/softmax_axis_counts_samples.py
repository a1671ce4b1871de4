import numpy as np


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    if h.ndim == 1:
        e = np.exp(h - h.max())
        return e / e.sum()
    # axis is where the samples are, everything else belongs to one sample
    rest = tuple(k for k in range(h.ndim) if k != axis % h.ndim)
    e = np.exp(h - h.max(axis=rest, keepdims=True))
    return e / e.sum(axis=rest, keepdims=True)
