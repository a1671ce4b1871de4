import numpy as np


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    low = h.min(axis=axis, keepdims=True)
    high = h.max(axis=axis, keepdims=True)
    # normalise each sample to 0..1 so that exp stays small
    h_norm = (h - low) / (high - low + 1e-8)
    e = np.exp(h_norm)
    return e / e.sum(axis=axis, keepdims=True)
