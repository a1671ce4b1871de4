"""All elements are moved together."""

import numpy as np

BELIEF = {
    "en": "All elements of w are moved together, which gives one slope for all; each element needs its own.",
    "ja": "w のすべての要素を一度に動かしているため、傾きが 1 つしか求まりません。傾きは要素ごとに必要です。",
}
HINT = {
    "en": "For w with 3 elements the answer has 3 numbers. How often does f have to be called, and with which points?",
    "ja": "w の要素が 3 つなら、答えは 3 つの数です。f を何回、どんな点で呼べばよいでしょうか。",
}


def numerical_gradient(f, w, step):
    w = np.asarray(w, dtype=np.float64)
    return (f(w + step) - f(w - step)) / (2.0 * step)
