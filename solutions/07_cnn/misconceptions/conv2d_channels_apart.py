"""Every channel gives a feature map of its own."""

import numpy as np

BELIEF = {
    "en": "Each filter gives one map for every input channel; the channels are not summed.",
    "ja": "フィルタごと、入力チャンネルごとに別々の特徴マップを作っていて、チャンネルについて足し合わせていません。",
}
HINT = {
    "en": ("A filter has the shape (kh, kw, C_in): it sees all channels at once. How many numbers does it give at one place?"),
    "ja": "1 つのフィルタの形は (kh, kw, C_in) で、すべてのチャンネルを同時に見ます。1 か所で出す数はいくつですか。",
}


def conv2d(x, w, b, stride=1, padding=0):
    x, w = np.asarray(x, dtype=np.float64), np.asarray(w, dtype=np.float64)
    kh, kw, channels, filters = w.shape
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    rows, columns = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
    y = np.zeros((x.shape[0], rows, columns, channels, filters))
    for i in range(rows):
        for j in range(columns):
            window = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
            y[:, i, j] = np.einsum("nabc,abcf->ncf", window, w) + b
    return y.reshape(*y.shape[:3], channels * filters)
