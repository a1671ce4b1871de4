"""softmax runs over the whole batch."""

import numpy as np

BELIEF = {
    "en": "softmax is taken over the whole array, so all samples share one sum; each sample has its own.",
    "ja": (
        "ソフトマックスを配列全体でとっているため、すべてのサンプルが 1 つの和を共有しています。和はサンプルごとに必要です。"
    ),
}
HINT = {
    "en": "Add a second sample to a batch of one. Should the slopes of the first sample change?",
    "ja": "サンプル 1 つのバッチに、2 つ目のサンプルを加えてみましょう。1 つ目のサンプルの傾きは変わるべきでしょうか。",
}


def softmax_cross_entropy_grad(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max())
    return e / e.sum() - y
