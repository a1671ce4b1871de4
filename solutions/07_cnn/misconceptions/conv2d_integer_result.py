"""The result has the type of the image."""

import numpy as np

BELIEF = {
    "en": ("The result gets the number type of the image, so an image of whole numbers cuts off everything after the point."),
    "ja": "結果の型を画像と同じにしているため、整数の画像では小数点以下が切り捨てられます。",
}
HINT = {
    "en": "Print `conv2d(x, w, b).dtype` for an image of integers. Into what kind of array are the sums written?",
    "ja": "整数の画像で `conv2d(x, w, b).dtype` を表示してみましょう。和はどんな型の配列に書き込まれていますか。",
}


def conv2d(x, w, b, stride=1, padding=0):
    x, w = np.asarray(x), np.asarray(w)
    kh, kw, _, filters = w.shape
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    rows, columns = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
    y = np.zeros((x.shape[0], rows, columns, filters), dtype=x.dtype)
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            y[:, i, j] = np.tensordot(x[:, top : top + kh, left : left + kw], w, axes=3) + b
    return y
