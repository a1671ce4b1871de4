"""The bias is added once for each channel."""

import numpy as np

BELIEF = {
    "en": "conv2d adds the bias once for each input channel; a filter has one bias, added once to its whole sum.",
    "ja": ("conv2d が、入力チャネルごとにバイアスを足しています。バイアスはフィルタに 1 つで、全体の和に 1 回だけ足します。"),
}
HINT = {
    "en": "Take an image of zeros with three channels: every value of the answer must be b. What does yours give?",
    "ja": ("3 チャネルの、値がすべて 0 の画像を入れてみましょう。答えはどこも b になるはずです。あなたの答えはいくつですか。"),
}


def conv2d(x, w, b, stride=1, padding=0):
    x, w, b = (np.asarray(a, dtype=np.float64) for a in (x, w, b))
    kh, kw, channels, filters = w.shape
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    rows, columns = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
    y = np.zeros((x.shape[0], rows, columns, filters))
    for i in range(rows):
        for j in range(columns):
            window = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
            y[:, i, j] = np.tensordot(window, w, axes=3) + channels * b
    return y
