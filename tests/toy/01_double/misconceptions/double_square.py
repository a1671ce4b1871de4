"""Squares in the place of doubles."""

import numpy as np

BELIEF = {
    "en": "Every element is squared, not doubled.",
    "ja": "各要素を 2 倍ではなく 2 乗しています。",
}
HINT = {
    "en": "What is the double of 3?",
    "ja": "3 の 2 倍はいくつですか。",
}


def double(x):
    return np.asarray(x, dtype=np.float64) ** 2
