"""Another limit, set by minimum and maximum."""

import numpy as np


def softmax(h, axis=-1):
    safe = np.minimum(np.maximum(np.array(h, dtype=float), -500), 500)
    return np.exp(safe) / np.sum(np.exp(safe), axis=axis, keepdims=True)
