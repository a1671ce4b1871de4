"""The part with i = j is missing."""

import numpy as np

BELIEF = {
    "en": "All entries are -f_i f_j; the extra f_i on the diagonal, where i = j, is missing.",
    "ja": "すべての成分が -f_i f_j になっています。対角（i = j）で加わる f_i が抜けています。",
}
HINT = {
    "en": "Raising h_i must raise its own probability. What sign do your diagonal entries have?",
    "ja": "h_i を増やせば、自分の確率は増えるはずです。あなたの行列の対角成分の符号はどうなっていますか。",
}


def softmax_jacobian(h):
    p = _softmax(h)
    return -np.outer(p, p)


def _softmax(h):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max())
    return e / e.sum()
