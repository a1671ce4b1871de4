"""The sums are computed in floats and then given the type of the image."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, w, b, stride=1, padding=0):
    x = np.array(x)
    x = np.pad(x, [(0, 0), (padding, padding), (padding, padding), (0, 0)])
    windows = sliding_window_view(x, np.shape(w)[:2], axis=(1, 2))[:, ::stride, ::stride]
    return (np.einsum("nijcab,abcf->nijf", windows, np.array(w)) + b).astype(x.dtype)
