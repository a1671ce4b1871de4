"""All windows as a view, cut to a square."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, w, b, stride=1, padding=0):
    w = np.array(w, dtype=float)
    x = np.pad(np.array(x, dtype=float), [(0, 0), (padding, padding), (padding, padding), (0, 0)])
    out = (x.shape[1] - w.shape[0]) // stride + 1
    windows = sliding_window_view(x, w.shape[:2], axis=(1, 2))[:, ::stride, ::stride][:, :out, :out]
    return np.einsum("nijcab,abcf->nijf", windows, w) + b
