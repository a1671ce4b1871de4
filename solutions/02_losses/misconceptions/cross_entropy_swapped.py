"""The logarithm is taken of the target."""

import numpy as np

BELIEF = {
    "en": "cross_entropy takes the logarithm of the target y and multiplies by the output o: the two are swapped.",
    "ja": "cross_entropy が正解 y の対数をとり、出力 o を掛けています。2 つが入れ替わっています。",
}
HINT = {
    "en": "Which of the two is full of zeros when targets are one-hot? Is that the one whose logarithm you want?",
    "ja": "one-hot の正解では、0 がたくさん並ぶのは y と o のどちらですか。対数をとりたいのはその配列でしょうか。",
}


def cross_entropy(y, o):
    y, o = np.maximum(np.asarray(y, dtype=np.float64), 1e-12), np.asarray(o, dtype=np.float64)
    return -np.sum(o * np.log(y))
