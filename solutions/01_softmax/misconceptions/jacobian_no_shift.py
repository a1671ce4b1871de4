"""The Jacobian computes its own softmax, without the shift."""

import numpy as np

BELIEF = {
    "en": "The Jacobian takes exp of h itself, so a large h overflows and the matrix becomes nan.",
    "ja": "ヤコビ行列の中で h をそのまま exp に入れているため、h が大きいとオーバーフローして nan になります。",
}
HINT = {
    "en": "You have already written a function that gives the probabilities safely. Could it help here?",
    "ja": "確率を安全に計算する関数は、もう書いてあります。ここで使えないでしょうか。",
}


def softmax_jacobian(h):
    e = np.exp(np.asarray(h, dtype=np.float64))
    p = e / e.sum()
    return np.diag(p) - np.outer(p, p)
