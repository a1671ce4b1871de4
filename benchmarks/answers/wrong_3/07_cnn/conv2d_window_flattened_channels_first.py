import numpy as np


def conv2d(x, w, b, stride=1, padding=0):
    # im2col, then a single matrix product
    images = np.pad(np.array(x, dtype=float), [(0, 0), (padding, padding), (padding, padding), (0, 0)])
    w = np.array(w, dtype=float)
    kh, kw, c_in, c_out = w.shape
    n, height, width, _ = images.shape
    rows = (height - kh) // stride + 1
    cols = (width - kw) // stride + 1

    planes = images.transpose(0, 3, 1, 2)  # one plane a channel, so the slicing is easier
    col = np.empty((n, rows, cols, c_in * kh * kw))
    for r in range(rows):
        for k in range(cols):
            patch = planes[:, :, r * stride : r * stride + kh, k * stride : k * stride + kw]
            col[:, r, k] = patch.reshape(n, -1)
    return col @ w.reshape(-1, c_out) + np.array(b, dtype=float)
