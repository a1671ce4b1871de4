"""The student uses the stride for the size of the result, but forgets it where the window is cut out."""

import numpy as np


def conv2d(x, w, b, stride=1, padding=0):
    x, w, b = (np.asarray(v, dtype=np.float64) for v in (x, w, b))
    x = np.pad(x, [(0, 0), (padding, padding), (padding, padding), (0, 0)], mode="constant")
    N, H, W, _ = x.shape
    kh, kw, _, F = w.shape
    out = np.zeros((N, (H - kh) // stride + 1, (W - kw) // stride + 1, F))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            window = x[:, i : i + kh, j : j + kw, :]
            out[:, i, j, :] = np.tensordot(window, w, axes=3) + b
    return out
