"""The mean is subtracted: enough near 0, not for outliers."""

import numpy as np

BELIEF = {
    "en": "The mean is subtracted, so one h far above the others still overflows.",
    "ja": "平均を引いているため、ほかよりずっと大きい h が 1 つあるとオーバーフローします。",
}
HINT = {
    "en": (
        "Try [0, 800, -800]: what is its mean, and what goes into exp? Which number of the sample would make every exponent 0 "
        "or less?"
    ),
    "ja": (
        "[0, 800, -800] の平均はいくつで、exp には何が入りますか。サンプルのどの数を引けば、"
        "指数がすべて 0 以下になるでしょうか。"
    ),
}


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.mean(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
