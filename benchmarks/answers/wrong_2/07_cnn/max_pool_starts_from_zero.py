import numpy as np


def max_pool2d(x, size, stride):
    x = np.array(x, dtype=np.float64)
    n, h, w, c = x.shape
    h_out, w_out = (h - size) // stride + 1, (w - size) // stride + 1
    best = np.zeros((n, h_out, w_out, c))
    for p in range(size):
        for q in range(size):
            candidate = x[:, p : p + h_out * stride : stride, q : q + w_out * stride : stride]
            candidate = candidate[:, :h_out, :w_out]
            larger = candidate > best
            best[larger] = candidate[larger]
    return best
