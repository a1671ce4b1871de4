"""A loop over the filter that adds the bias each time."""

import numpy as np


def conv2d(x, w, b, stride=1, padding=0):
    w, b = np.array(w, dtype=float), np.array(b, dtype=float)
    x = np.pad(np.array(x, dtype=float), [(0, 0), (padding, padding), (padding, padding), (0, 0)])
    height, width = x.shape[1] - w.shape[0] + 1, x.shape[2] - w.shape[1] + 1
    y = 0.0
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            for c in range(w.shape[2]):
                y = y + x[:, i : i + height : stride, j : j + width : stride, c, None] * w[i, j, c] + b
    return y
