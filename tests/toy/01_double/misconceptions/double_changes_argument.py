"""The doubling happens in the array that was given."""

import numpy as np

BELIEF = {
    "en": "The array that was given is changed.",
    "ja": "渡された配列そのものを書き換えています。",
}
HINT = {
    "en": "Look at x after the call.",
    "ja": "呼び出した後の x を確かめてみましょう。",
}


def double(x):
    x = np.asarray(x, dtype=np.float64)
    x *= 2
    return x
