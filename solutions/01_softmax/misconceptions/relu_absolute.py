"""The absolute value in place of the rectifier."""

import numpy as np

BELIEF = {
    "en": "Negative h are turned positive; the rectifier sets them to 0.",
    "ja": "負の h を正の数に変えています。ReLU では負の h は 0 になります。",
}
HINT = {
    "en": "What is max(-2, 0)? Compare with your relu(-2).",
    "ja": "max(-2, 0) はいくつですか。あなたの relu(-2) と比べてみましょう。",
}


def relu(h):
    return np.abs(np.asarray(h, dtype=np.float64))
