"""softmax runs over the samples."""

import numpy as np

BELIEF = {
    "en": "softmax runs along axis 0, over the samples; the classes of one sample lie along the last axis.",
    "ja": "ソフトマックスを軸 0、つまりサンプルの方向にとっています。1 つのサンプルのクラスは最後の軸に並んでいます。",
}
HINT = {
    "en": "Compute the outputs of a (2, 3) batch on the way and print their sums by row. What should each row sum to?",
    "ja": "(2, 3) のバッチで途中の出力を計算し、行ごとの和を表示してみましょう。各行の和はいくつになるはずですか。",
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    h = h - h.max(axis=0, keepdims=True)
    return -np.sum(y * (h - np.log(np.sum(np.exp(h), axis=0, keepdims=True))))
