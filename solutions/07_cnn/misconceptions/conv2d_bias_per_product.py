"""The bias is added to every product before the sum."""

import numpy as np

BELIEF = {
    "en": "The bias is added to every product before they are summed, so it counts once for each weight of the filter.",
    "ja": "和を取る前の積の 1 つ 1 つにバイアスを足しているため、フィルタの重みの数だけ重ねて加わっています。",
}
HINT = {
    "en": "Convolve an image of zeros: every output should be just the bias. How many times do you find it?",
    "ja": "すべて 0 の画像を畳み込むと、出力はバイアスそのものになるはずです。あなたの結果はバイアスの何倍ですか。",
}


def conv2d(x, w, b, stride=1, padding=0):
    x, w, b = (np.asarray(value, dtype=np.float64) for value in (x, w, b))
    kh, kw, _, filters = w.shape
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    rows, columns = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
    y = np.zeros((x.shape[0], rows, columns, filters))
    for i in range(rows):
        for j in range(columns):
            window = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :, np.newaxis]
            y[:, i, j] = np.sum(window * w + b, axis=(1, 2, 3))
    return y
