import numpy as np


def output_size(n, kernel, stride, padding):
    # count the starting points of the window one by one
    count = 0
    start = -padding
    while start < n + padding - kernel:
        count += 1
        start += stride
    return max(count, 1)


def max_pool2d(x, size, stride):
    x = np.asarray(x, dtype=np.float64)
    n, height, width, channels = x.shape
    rows = range(0, height - size + 1, stride)
    cols = range(0, width - size + 1, stride)
    out = np.empty((n, len(rows), len(cols), channels))
    for i, r in enumerate(rows):
        for j, c in enumerate(cols):
            pixels = x[:, r : r + size, c : c + size, :].reshape(n, size * size, channels)
            # the pixel of the window that shines brightest goes on to the next layer
            brightest = pixels.sum(axis=2).argmax(axis=1)
            out[:, i, j, :] = pixels[np.arange(n), brightest]
    return out
