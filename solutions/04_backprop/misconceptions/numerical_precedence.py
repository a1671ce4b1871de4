"""/ 2 * step divides by 2 and multiplies by step."""

import numpy as np

BELIEF = {
    "en": "/ 2 * step divides by 2 and then MULTIPLIES by step: Python works from left to right.",
    "ja": "「/ 2 * step」は左から順に計算されるため、2 で割ったあと step を「掛けて」います。",
}
HINT = {
    "en": "Print 12 / 2 * 3 and 12 / (2 * 3). Which of the two is meant in the formula?",
    "ja": "12 / 2 * 3 と 12 / (2 * 3) を表示してみましょう。式が表しているのはどちらですか。",
}


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        upper, lower = w.copy(), w.copy()
        upper[i] += step
        lower[i] -= step
        gradient[i] = (f(upper) - f(lower)) / 2 * step
    return gradient
