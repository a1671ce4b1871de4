"""The result is stored in an array of the argument's type."""

import numpy as np

BELIEF = {
    "en": "The probabilities are stored in an array of the same type as h; for integers that cuts them down to 0.",
    "ja": "確率を h と同じ型の配列に入れているため、h が整数のときは 0 に切り捨てられます。",
}
HINT = {
    "en": "Call softmax with [0, 1, 2] and print the `dtype` of your answer. Where does that type come from?",
    "ja": "softmax に [0, 1, 2] を渡して、答えの `dtype` を表示してみましょう。その型はどこから来ていますか。",
}


def softmax(h, axis=-1):
    h = np.asarray(h)
    e = np.exp(h - h.max(axis=axis, keepdims=True))
    p = np.zeros_like(h)
    p[...] = e / e.sum(axis=axis, keepdims=True)
    return p
