"""Keras's mean squared error is returned."""

import numpy as np

BELIEF = {
    "en": "half_sse returns the mean squared error that Keras reports: a mean instead of a sum, and no 1/2.",
    "ja": "half_sse が Keras の平均二乗誤差を返しています。和ではなく平均で、1/2 もありません。",
}
HINT = {
    "en": "Work out the example of the handout by hand. Your value and 0.2 differ by two factors: find both.",
    "ja": ("資料の例を手で計算してみましょう。あなたの値と 0.2 の違いは 2 つの係数によるものです。両方見つけてください。"),
}


def half_sse(y, o):
    error = np.asarray(y, dtype=np.float64) - np.asarray(o, dtype=np.float64)
    return np.mean(error**2)
