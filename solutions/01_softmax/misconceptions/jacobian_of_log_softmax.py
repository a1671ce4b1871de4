"""The logarithm of the softmax is differentiated."""

import numpy as np

BELIEF = {
    "en": ("These are the slopes of log f, not of f: a factor f_i is missing in every row."),
    "ja": ("f ではなく log f の傾きになっています。どの行でも因子 f_i が足りません。"),
}
HINT = {
    "en": (
        "Compare your matrix with differences: raise one h by 1e-6 and see how much each probability changes. What is the "
        "ratio of the two numbers?"
    ),
    "ja": (
        "差分と比べてみましょう。h を 1 つだけ 1e-6 増やし、それぞれの確率がどれだけ変わるかを調べます。"
        "あなたの値との比はいくつになりますか。"
    ),
}


def softmax_jacobian(h):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max())
    return np.eye(len(h)) - e / e.sum()
