"""Scaled in training and at inference."""

import numpy as np

BELIEF = {
    "en": "inverted_dropout scales in training and again at inference. Either would do, but only one of them.",
    "ja": "inverted_dropout が、学習のときと推論のときの両方で大きさを変えています。どちらか一方だけで十分です。",
}
HINT = {
    "en": "The mean of the training outputs is already h. What should a unit give at inference, so that both agree?",
    "ja": "学習のときの出力の平均は、すでに h になっています。推論のときの出力をいくつにすれば、両方が一致しますか。",
}


def inverted_dropout(h, u, rate, training):
    h = np.asarray(h, dtype=np.float64)
    if training:
        return h * (np.asarray(u, dtype=np.float64) >= rate) / (1.0 - rate)
    return h * (1.0 - rate)
