"""Absolute values are added."""

import numpy as np

BELIEF = {
    "en": "The absolute values are added up, which is another length.",
    "ja": "絶対値を足しています。それは別の種類の長さです。",
}
HINT = {
    "en": "Draw the triangle of 3 and 4.",
    "ja": "3 と 4 の直角三角形を描いてみましょう。",
}


def norm(x):
    return float(np.abs(np.asarray(x, dtype=np.float64)).sum())
