"""The smallest h is subtracted, so the exponents grow."""

import numpy as np

BELIEF = {
    "en": "The smallest h is subtracted, so the largest exponent grows and still overflows.",
    "ja": "最小の h を引いているため、いちばん大きい指数がさらに大きくなり、オーバーフローが残ります。",
}
HINT = {
    "en": "Try [0, 800, -800] and print what goes into exp. Is any of it above 709?",
    "ja": "[0, 800, -800] で、exp に入る値を表示してみましょう。709 を超えるものはありませんか。",
}


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.min(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
