"""The minus is missing."""

import numpy as np

BELIEF = {
    "en": "cross_entropy returns a negative number: the minus in front of the sum is missing.",
    "ja": "cross_entropy が負の値を返しています。和の前のマイナスが抜けています。",
}
HINT = {
    "en": "What sign has the logarithm of a probability? And what sign should a loss have?",
    "ja": "確率の対数の符号は何ですか。損失の符号はどうあるべきでしょうか。",
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.maximum(np.asarray(o, dtype=np.float64), 1e-12)
    return np.sum(y * np.log(o))
