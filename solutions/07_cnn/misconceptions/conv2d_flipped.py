"""The filter is turned round before it is laid on the image."""

import numpy as np

BELIEF = {
    "en": "The filter is turned round in both directions first: the convolution of mathematics, not the one of CNNs.",
    "ja": "先にフィルタを上下左右に反転しています。これは数学の畳み込みで、CNN の「畳み込み」ではありません。",
}
HINT = {
    "en": (
        'Take a filter whose only 1 is at the top left. Which pixel of the window should it copy? Look at "About the slide".'
    ),
    "ja": "左上だけが 1 のフィルタは、窓のどの画素を写すはずでしょうか。「スライドについて」も読んでみましょう。",
}


def conv2d(x, w, b, stride=1, padding=0):
    x, w = np.asarray(x, dtype=np.float64), np.asarray(w, dtype=np.float64)[::-1, ::-1]
    kh, kw, _, filters = w.shape
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    rows, columns = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
    y = np.zeros((x.shape[0], rows, columns, filters))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            y[:, i, j] = np.tensordot(x[:, top : top + kh, left : left + kw], w, axes=3) + b
    return y
