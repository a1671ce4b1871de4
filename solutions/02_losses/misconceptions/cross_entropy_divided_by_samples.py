"""The sum is divided by the number of samples."""

import numpy as np

BELIEF = {
    "en": "cross_entropy divides by the number of samples; the slide's formula has no 1/N.",
    "ja": "cross_entropy がサンプル数で割っています。スライドの式に 1/N はありません。",
}
HINT = {
    "en": "Multiply your value by the number of samples. Which of the two numbers is the one of the formula?",
    "ja": "あなたの値にサンプル数を掛けてみましょう。式のとおりの値はどちらですか。",
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.maximum(np.asarray(o, dtype=np.float64), 1e-12)
    return -np.sum(y * np.log(o)) / y.shape[0]
