"""The weighted sums take the place of the outputs."""

import numpy as np

BELIEF = {
    "en": "softmax_cross_entropy_grad subtracts y from h itself; h holds weighted sums, not the outputs of softmax.",
    "ja": ("softmax_cross_entropy_grad が h から直接 y を引いています。h は重み付き和で、ソフトマックスの出力ではありません。"),
}
HINT = {
    "en": "Add 10 to every h of a sample: the loss stays the same. Does your gradient stay the same, too?",
    "ja": "サンプルのすべての h に 10 を足してみましょう。損失は変わりません。あなたの勾配も変わりませんか。",
}


def softmax_cross_entropy_grad(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    return h - y
