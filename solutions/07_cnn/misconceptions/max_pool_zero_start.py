"""The search for the maximum starts at 0."""

import numpy as np

BELIEF = {
    "en": "The search for the maximum starts from 0, so a window of negative values gives 0, which is not in it.",
    "ja": "最大値を 0 から探し始めているため、負の値だけの窓では、窓の中にない 0 が答えになります。",
}
HINT = {
    "en": "What does your function return for an image in which every pixel is -1?",
    "ja": "すべての画素が -1 の画像を渡すと、何が返ってきますか。",
}


def max_pool2d(x, size, stride):
    x = np.asarray(x, dtype=np.float64)
    rows, columns = (x.shape[1] - size) // stride + 1, (x.shape[2] - size) // stride + 1
    y = np.zeros((x.shape[0], rows, columns, x.shape[3]))
    for i in range(rows):
        for j in range(columns):
            for di in range(size):
                for dj in range(size):
                    y[:, i, j] = np.maximum(y[:, i, j], x[:, i * stride + di, j * stride + dj])
    return y
