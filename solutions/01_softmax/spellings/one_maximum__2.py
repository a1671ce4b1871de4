"""The maximum of a flattened copy."""

import numpy as np


def softmax(h, axis=-1):
    numbers = np.array(h, dtype=float)
    biggest = max(numbers.ravel())
    numbers = np.exp(numbers - biggest)
    return np.divide(numbers, np.sum(numbers, axis=axis, keepdims=True))
