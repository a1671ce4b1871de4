"""e is raised to the power h, numerator and denominator written out."""

import numpy as np


def softmax(h, axis=-1):
    h = np.array(h, dtype=float)
    return np.e**h / np.sum(np.e**h, axis=axis, keepdims=True)
