"""The minus in the exponent is missing."""

import numpy as np

BELIEF = {
    "en": "The minus sign inside exp is missing, so your sigmoid falls where it should rise.",
    "ja": "exp の中のマイナスがないため、増えるはずのところで減る関数になっています。",
}
HINT = {
    "en": "Is sigmoid(3) nearer to 1 or to 0 in the lecture's picture? Compare with your value.",
    "ja": "講義の図では、sigmoid(3) は 1 と 0 のどちらに近いですか。あなたの値と比べてみましょう。",
}


def sigmoid(h):
    e = np.exp(-np.abs(np.asarray(h, dtype=np.float64)))
    return np.where(np.asarray(h) >= 0, e, 1.0) / (1.0 + e)
