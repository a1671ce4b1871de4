"""The student knows that the maximum must be subtracted, but takes one maximum for the whole array: rows that lie far
below it become 0 / 0."""

import numpy as np


def softmax(h, axis=-1):
    x = np.asarray(h, np.float64)
    biggest = x.flat[x.argmax()]
    powers = np.exp(x - biggest)
    return powers / np.sum(powers, axis=axis, keepdims=True)
