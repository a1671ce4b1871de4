"""The cast comes with astype."""

import numpy as np


def softmax(h, axis=-1):
    x = np.array(h).astype("float32")
    x = x - np.max(x, axis=axis, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=axis, keepdims=True)
