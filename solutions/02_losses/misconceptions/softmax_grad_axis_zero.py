"""softmax runs over the samples."""

import numpy as np

BELIEF = {
    "en": "softmax runs along axis 0, over the samples; the classes of one sample lie along the last axis.",
    "ja": "ソフトマックスを軸 0、つまりサンプルの方向にとっています。1 つのサンプルのクラスは最後の軸に並んでいます。",
}
HINT = {
    "en": "Print the sums of your gradient by row. The slopes of one sample should add up to 0: do they?",
    "ja": "勾配の行ごとの和を表示してみましょう。1 つのサンプルの傾きの和は 0 になるはずです。そうなっていますか。",
}


def softmax_cross_entropy_grad(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True) - y
