"""A division by a NumPy float."""

import numpy as np


def output_size(n, kernel, stride, padding):
    return 1 + (n - kernel + 2 * padding) / np.float64(stride)
