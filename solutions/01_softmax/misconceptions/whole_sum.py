"""Each sample has its own maximum, but all share one sum."""

import numpy as np

BELIEF = {
    "en": "Each sample gets its own maximum, but the sum still runs over the whole array.",
    "ja": "最大値はサンプルごとに引いていますが、和は配列全体で取っています。",
}
HINT = {
    "en": (
        "Print `softmax(h).sum(axis=-1)` for a batch of two samples. Which numbers belong into the denominator of ONE sample?"
    ),
    "ja": (
        "サンプルが 2 つのバッチで `softmax(h).sum(axis=-1)` を表示してみましょう。1 つのサンプルの分母に入るのは、"
        "どの数でしょうか。"
    ),
}


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max(axis=axis, keepdims=True))
    return e / e.sum()
