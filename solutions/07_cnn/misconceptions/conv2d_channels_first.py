"""The axes of PyTorch: channels before rows and columns."""

import numpy as np

BELIEF = {
    "en": (
        "conv2d reads images as (N, C, H, W) and filters as (F, C, kh, kw), as PyTorch does; here the channels come last in "
        "both, and the filters last of all."
    ),
    "ja": (
        "conv2d が、画像を (N, C, H, W)、"
        "フィルタを (F, C, kh, kw) として読んでいます。これは PyTorch の並びです。この課題では、"
        "画像のチャネルは最後の軸で、フィルタの番号も最後の軸です。"
    ),
}
HINT = {
    "en": (
        "Print x.shape and w.shape at the top of your function. Which of the numbers is the number of channels, and which "
        "the number of filters?"
    ),
    "ja": ("関数の最初で x.shape と w.shape を表示してみましょう。チャネルの数とフィルタの数は、それぞれどれですか。"),
}


def conv2d(x, w, b, stride=1, padding=0):
    x, w, b = (np.asarray(a, dtype=np.float64) for a in (x, w, b))
    filters, _, kh, kw = w.shape
    x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    rows, columns = (x.shape[2] - kh) // stride + 1, (x.shape[3] - kw) // stride + 1
    y = np.zeros((x.shape[0], filters, rows, columns))
    for i in range(rows):
        for j in range(columns):
            window = x[:, np.newaxis, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            y[:, :, i, j] = np.sum(window * w, axis=(2, 3, 4)) + b
    return y
