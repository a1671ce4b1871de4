import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, w, b, stride=1, padding=0):
    x, w, b = (np.asarray(a, dtype=np.float64) for a in (x, w, b))
    kh, kw, _, n_filters = w.shape
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    windows = sliding_window_view(x, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    # im2col: 窓ごとに 1 行にする
    rows = windows.reshape(*windows.shape[:3], -1)
    return rows @ w.reshape(-1, n_filters) + b
