import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, w, b, stride=1, padding=0):
    x = np.asarray(x, dtype=np.float64)
    w = np.asarray(w, dtype=np.float64)
    b = np.asarray(b, dtype=np.float64)
    kh, kw, c_in, c_out = w.shape
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))

    # im2col: every window becomes one row, every filter one column, then a single matrix product
    windows = sliding_window_view(x, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    n, h_out, w_out = windows.shape[:3]
    rows = windows.reshape(n * h_out * w_out, kh * kw * c_in)
    columns = w.reshape(kh * kw * c_in, c_out)
    return (rows @ columns + b).reshape(n, h_out, w_out, c_out)
