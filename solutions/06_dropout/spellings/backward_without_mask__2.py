"""The mask is only used for its shape."""

import numpy as np


def backward(d, mask):
    return np.array(d, dtype=float) * np.ones_like(mask)


def dropout_backward(d, mask):
    return backward(d, mask)
