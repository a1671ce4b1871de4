"""The 1/2 is missing."""

import numpy as np

BELIEF = {
    "en": "half_sse returns the whole sum of squares, twice the value asked for: the 1/2 is missing.",
    "ja": "half_sse が誤差の二乗和そのもの、つまり求める値の 2 倍を返しています。1/2 が抜けています。",
}
HINT = {
    "en": ("Compare with the formula on the slide, factor by factor. Which factor would the derivative of the square cancel?"),
    "ja": "スライドの式と 1 つずつ見比べてみましょう。二乗を微分したときにちょうど消える係数はどれですか。",
}


def half_sse(y, o):
    error = np.asarray(y, dtype=np.float64) - np.asarray(o, dtype=np.float64)
    return np.sum(error**2)
