"""The product is added, not subtracted."""

import numpy as np

BELIEF = {
    "en": "The products f_i f_j are added, so raising one h seems to raise every probability.",
    "ja": "積 f_i f_j を足しているため、h を 1 つ増やすとすべての確率が増えることになっています。",
}
HINT = {
    "en": "The probabilities always sum to 1. Print the sum of each row and column of your matrix: what must it be?",
    "ja": "確率の和はいつも 1 です。あなたの行列の行ごと、列ごとの和を表示してみましょう。いくつになるはずですか。",
}


def softmax_jacobian(h):
    p = _softmax(h)
    return np.diag(p) + np.outer(p, p)


def _softmax(h):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max())
    return e / e.sum()
