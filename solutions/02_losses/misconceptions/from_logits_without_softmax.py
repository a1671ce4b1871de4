"""The weighted sums are used as if they were probabilities."""

import numpy as np

BELIEF = {
    "en": ("cross_entropy_from_logits puts h itself into the logarithm; h holds weighted sums, softmax is still to come."),
    "ja": (
        "cross_entropy_from_logits が h をそのまま対数に入れています。h は重み付き和で、まだソフトマックスを通っていません。"
    ),
}
HINT = {
    "en": "h may be negative. What turns the weighted sums of a sample into probabilities?",
    "ja": "h は負にもなります。サンプルの重み付き和を確率に変えるものは何でしょうか。",
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    return -np.sum(y * np.log(np.maximum(h, 1e-12)))
