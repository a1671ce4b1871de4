"""The sum is divided by the number of samples."""

import numpy as np

BELIEF = {
    "en": "half_sse divides by the number of samples; the slide's formula has no 1/N.",
    "ja": "half_sse がサンプル数で割っています。スライドの式に 1/N はありません。",
}
HINT = {
    "en": "Multiply your value by the number of rows of y. Which of the two numbers is the one of the formula?",
    "ja": "あなたの値に y の行数を掛けてみましょう。式のとおりの値はどちらですか。",
}


def half_sse(y, o):
    error = np.asarray(y, dtype=np.float64) - np.asarray(o, dtype=np.float64)
    return 0.5 * np.sum(error**2) / len(error)
