"""The logarithm is taken of the target, zeros included."""

import numpy as np

BELIEF = {
    "en": ("cross_entropy takes the logarithm of the target y; a one-hot target is full of zeros, so the loss is infinite."),
    "ja": "cross_entropy が正解 y の対数をとっています。one-hot の正解は 0 ばかりなので、損失が無限大になります。",
}
HINT = {
    "en": "Say the formula aloud: the logarithm of what? Which of the two arguments may be exactly 0 in every row?",
    "ja": "式を声に出して読んでみましょう。何の対数ですか。どの行にも 0 が入っているのは、どちらの引数ですか。",
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.maximum(np.asarray(o, dtype=np.float64), 1e-12)
    return -np.sum(o * np.log(y))
