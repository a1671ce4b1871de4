"""np.pad with one number pads all four axes."""

import numpy as np

BELIEF = {
    "en": "Zeros are added on every axis: there are suddenly more samples and more channels.",
    "ja": "すべての軸に 0 を加えているため、サンプルやチャンネルまで増えてしまっています。",
}
HINT = {
    "en": "Print the shape before and after np.pad. It accepts a pair (before, after) for each axis.",
    "ja": "np.pad の前と後の形を表示してみましょう。np.pad には、軸ごとに（前, 後ろ）の組を渡せます。",
}


def conv2d(x, w, b, stride=1, padding=0):
    x, w = np.asarray(x, dtype=np.float64), np.asarray(w, dtype=np.float64)
    kh, kw, _, filters = w.shape
    x = np.pad(x, padding)
    rows, columns = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
    y = np.zeros((x.shape[0], rows, columns, filters))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            y[:, i, j] = np.sum(x[:, top : top + kh, left : left + kw, :, None] * w, axis=(1, 2, 3)) + b
    return y
