"""One if decides for the whole array."""

import numpy as np

BELIEF = {
    "en": ("An `if` needs one yes or no, but an array gives one for every element."),
    "ja": ("`if` は「はい・いいえ」を 1 つだけ必要としますが、配列では要素の数だけ答えが出てしまいます。"),
}
HINT = {
    "en": ("Print `h >= 0` for an array with three elements. How can every element choose its own formula?"),
    "ja": ("要素が 3 つの配列で `h >= 0` を表示してみましょう。要素ごとに式を選ぶには、どうすればよいでしょうか。"),
}


def sigmoid(h):
    h = np.asarray(h, dtype=np.float64)
    if h >= 0:
        return 1.0 / (1.0 + np.exp(-h))
    return np.exp(h) / (1.0 + np.exp(h))
