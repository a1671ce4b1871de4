"""Only outputs of exactly 0 are replaced."""

import numpy as np

BELIEF = {
    "en": "cross_entropy replaces only outputs that are exactly 0; the limit of 1e-12 holds for every output below it.",
    "ja": ("cross_entropy が、ちょうど 0 の出力だけを置き換えています。1e-12 より小さい出力は、すべて 1e-12 として扱います。"),
}
HINT = {
    "en": "What does y = [1], o = [1e-30] cost in your function? Compare it with the largest cost that the docstring names.",
    "ja": ("あなたの関数では、y = [1]、o = [1e-30] の損失はいくつですか。docstring にある損失の上限と比べてみましょう。"),
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64)
    return -np.sum(y * np.log(np.where(o == 0.0, 1e-12, o)))
