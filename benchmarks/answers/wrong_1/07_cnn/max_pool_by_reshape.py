"""The student cuts the image into tiles with reshape: the windows lie side by side, whatever the stride is."""

import numpy as np


def max_pool2d(x, size, stride):
    x = np.array(x, dtype=np.float64)
    n, h, w, c = x.shape
    rows = h // size
    cols = w // size
    tiles = x[:, : rows * size, : cols * size].reshape(n, rows, size, cols, size, c)
    return tiles.max(axis=(2, 4))
