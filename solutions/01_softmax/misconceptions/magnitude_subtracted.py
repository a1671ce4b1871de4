"""The largest absolute value is subtracted."""

import numpy as np

BELIEF = {
    "en": "The largest absolute value is subtracted, so a sample with only very negative h becomes 0 divided by 0.",
    "ja": "絶対値の最大を引いているため、すべての h が絶対値の大きな負の数だと 0 割る 0 になります。",
}
HINT = {
    "en": "Try [-1000, -1002, -1001] and print what goes into exp. What should the largest exponent be?",
    "ja": "[-1000, -1002, -1001] で、exp に入る値を表示してみましょう。いちばん大きい指数はいくつであってほしいですか。",
}


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - np.abs(h).max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
