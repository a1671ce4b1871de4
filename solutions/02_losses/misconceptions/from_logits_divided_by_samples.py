"""The sum is divided by the number of samples."""

import numpy as np

BELIEF = {
    "en": "cross_entropy_from_logits divides by the number of samples; the slide's formula has no 1/N.",
    "ja": "cross_entropy_from_logits がサンプル数で割っています。スライドの式に 1/N はありません。",
}
HINT = {
    "en": "Multiply your value by the number of samples. Which of the two numbers is the one of the formula?",
    "ja": "あなたの値にサンプル数を掛けてみましょう。式のとおりの値はどちらですか。",
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    h = h - h.max(axis=-1, keepdims=True)
    terms = y * (h - np.log(np.sum(np.exp(h), axis=-1, keepdims=True)))
    return -np.sum(terms) / y.shape[0]
