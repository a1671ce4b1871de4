"""The student divides the sum of a window by its side instead of the number of its pixels."""

import numpy as np


def avg_pool2d(x, size, stride):
    x = np.asarray(x, dtype=np.float64)
    rows = range(0, x.shape[1] - size + 1, stride)
    cols = range(0, x.shape[2] - size + 1, stride)
    return np.stack(
        [np.stack([x[:, r : r + size, c : c + size].sum(axis=(1, 2)) / size for c in cols], axis=1) for r in rows],
        axis=1,
    )
