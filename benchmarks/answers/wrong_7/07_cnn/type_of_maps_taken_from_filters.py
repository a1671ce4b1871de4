import numpy as np


def conv2d(x, w, b, stride=1, padding=0):
    w = np.asarray(w)
    b = np.asarray(b)
    x = np.pad(np.asarray(x, dtype=np.float64), [(0, 0), (padding,) * 2, (padding,) * 2, (0, 0)])
    kh, kw, _, c_out = w.shape
    n, height, width, _ = x.shape
    rows = (height - kh) // stride + 1
    columns = (width - kw) // stride + 1

    maps = np.zeros((n, rows, columns, c_out), dtype=w.dtype)
    for i in range(rows):
        for j in range(columns):
            window = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
            maps[:, i, j, :] = np.tensordot(window, w, axes=3) + b
    return maps
