"""Height and width get the same size."""

import numpy as np

BELIEF = {
    "en": "The output's height is used as its width too, as if images and filters were always square.",
    "ja": "出力の高さをそのまま幅にも使っています。画像やフィルタがいつも正方形だとは限りません。",
}
HINT = {
    "en": (
        "Try one image of 4 x 7 pixels with a filter of 3 x 2. How many places are there from top to bottom, how many across?"
    ),
    "ja": ("4 × 7 画素の画像と 3 × 2 のフィルタで試してみましょう。窓を置ける場所は、縦に何か所、横に何か所ありますか。"),
}


def conv2d(x, w, b, stride=1, padding=0):
    x, w = np.asarray(x, dtype=np.float64), np.asarray(w, dtype=np.float64)
    kh, kw, _, filters = w.shape
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    places = (x.shape[1] - kh) // stride + 1
    y = np.zeros((x.shape[0], places, places, filters))
    for i in range(places):
        for j in range(places):
            top, left = i * stride, j * stride
            y[:, i, j] = np.tensordot(x[:, top : top + kh, left : left + kw], w, axes=3) + b
    return y
