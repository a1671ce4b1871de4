"""softmax runs over the whole batch."""

import numpy as np

BELIEF = {
    "en": "softmax is taken over the whole array, so all samples share one sum; each sample has its own.",
    "ja": (
        "ソフトマックスを配列全体でとっているため、すべてのサンプルが 1 つの和を共有しています。和はサンプルごとに必要です。"
    ),
}
HINT = {
    "en": "Add a second sample to a batch of one. Should the loss of the first sample change?",
    "ja": "サンプル 1 つのバッチに、2 つ目のサンプルを加えてみましょう。1 つ目のサンプルの損失は変わるべきでしょうか。",
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    h = h - h.max()
    return -np.sum(y * (h - np.log(np.sum(np.exp(h)))))
