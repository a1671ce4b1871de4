"""The channels are pooled as well."""

import numpy as np

BELIEF = {
    "en": "Pooling also runs over the channels, so only one feature map is left.",
    "ja": "チャンネルについてもまとめてしまっているため、特徴マップが 1 枚しか残りません。",
}
HINT = {
    "en": "16 feature maps go into a pooling layer. How many come out? Over which axes do you summarise?",
    "ja": "プーリング層に 16 枚の特徴マップを入れると、何枚出てきますか。どの軸についてまとめていますか。",
}


def max_pool2d(x, size, stride):
    return _pool(x, size, stride, np.max)


def avg_pool2d(x, size, stride):
    return _pool(x, size, stride, np.mean)


def _pool(x, size, stride, summarise):
    x = np.asarray(x, dtype=np.float64)
    rows, columns = (x.shape[1] - size) // stride + 1, (x.shape[2] - size) // stride + 1
    y = np.zeros((x.shape[0], rows, columns, 1))
    for i in range(rows):
        for j in range(columns):
            window = x[:, i * stride : i * stride + size, j * stride : j * stride + size]
            y[:, i, j, 0] = summarise(window, axis=(1, 2, 3))
    return y
