"""The logarithm has base 2."""

import numpy as np

BELIEF = {
    "en": "cross_entropy uses the logarithm of base 2 and so counts in bits; the task asks for the natural logarithm.",
    "ja": "cross_entropy が底 2 の対数を使い、ビット単位の値になっています。この課題では自然対数を使います。",
}
HINT = {
    "en": "Divide your value by the right one: 1.4427 = 1 / log 2. Which logarithm has the simple derivative 1 / o?",
    "ja": "あなたの値を正しい値で割ると 1.4427 = 1 / log 2 です。微分がちょうど 1 / o になる対数はどれですか。",
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.maximum(np.asarray(o, dtype=np.float64), 1e-12)
    return -np.sum(y * np.log2(o))
