"""The array is one sample: one maximum, one sum."""

import numpy as np

BELIEF = {
    "en": "The whole array is treated as one single sample, so only all rows together sum to 1.",
    "ja": "配列全体を 1 つのサンプルとして扱っているため、全部の行を合わせてはじめて和が 1 になります。",
}
HINT = {
    "en": "Print `softmax(h).sum(axis=-1)` for a batch of two samples. What should it be for each of them?",
    "ja": "サンプルが 2 つのバッチで `softmax(h).sum(axis=-1)` を表示してみましょう。サンプルごとにいくつになるはずですか。",
}


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max())
    return e / e.sum()
