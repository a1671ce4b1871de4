"""The student starts the search for the largest value at 0, so negative windows give 0."""

import numpy as np


def max_pool2d(x, size, stride):
    x = np.asarray(x, dtype=np.float64)
    n, h, w, c = x.shape
    rows, cols = (h - size) // stride + 1, (w - size) // stride + 1
    best = np.zeros((n, rows, cols, c))
    for dy in range(size):
        for dx in range(size):
            candidate = x[:, dy : dy + (rows - 1) * stride + 1 : stride, dx : dx + (cols - 1) * stride + 1 : stride]
            best = np.maximum(best, candidate)
    return best
