"""The mean where the maximum is asked for, and the other way round."""

import numpy as np

BELIEF = {
    "en": "Maximum and mean are exchanged.",
    "ja": "最大値と平均が入れ替わっています。",
}
HINT = {
    "en": "Pool the window [[0, 0], [0, 4]] with both functions. Which of the two should give 4?",
    "ja": "[[0, 0], [0, 4]] という窓を 2 つの関数でまとめてみましょう。4 になるのはどちらのはずですか。",
}


def max_pool2d(x, size, stride):
    return _pool(x, size, stride, np.mean)


def avg_pool2d(x, size, stride):
    return _pool(x, size, stride, np.max)


def _pool(x, size, stride, summarise):
    x = np.asarray(x, dtype=np.float64)
    rows, columns = (x.shape[1] - size) // stride + 1, (x.shape[2] - size) // stride + 1
    y = np.zeros((x.shape[0], rows, columns, x.shape[3]))
    for i in range(rows):
        for j in range(columns):
            window = x[:, i * stride : i * stride + size, j * stride : j * stride + size]
            y[:, i, j] = summarise(window, axis=(1, 2))
    return y
