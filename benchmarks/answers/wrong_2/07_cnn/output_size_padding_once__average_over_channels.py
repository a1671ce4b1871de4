import numpy as np


def output_size(n, kernel, stride, padding):
    # the strip is longer by the padding
    longer = n + padding
    return (longer - kernel) // stride + 1


def avg_pool2d(x, size, stride):
    images = np.array(x, dtype=np.float64)
    n, height, width, _ = images.shape
    rows = (height - size) // stride + 1
    cols = (width - size) // stride + 1
    pooled = np.zeros((n, rows, cols))
    for k in range(n):
        for i in range(rows):
            for j in range(cols):
                window = images[k, i * stride : i * stride + size, j * stride : j * stride + size]
                pooled[k, i, j] = window.mean()
    return pooled
