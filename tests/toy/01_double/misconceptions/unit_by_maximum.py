"""The largest element becomes 1."""

import numpy as np

BELIEF = {
    "en": "The vector is divided by its largest element.",
    "ja": "いちばん大きい要素で割っています。",
}
HINT = {
    "en": "What is the length of your result?",
    "ja": "結果の長さはいくつですか。",
}


def unit(x):
    x = np.asarray(x, dtype=np.float64)
    return x / np.abs(x).max()
