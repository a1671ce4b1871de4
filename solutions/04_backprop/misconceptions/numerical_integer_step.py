"""The copy keeps the integers of w."""

import numpy as np

BELIEF = {
    "en": ("When w holds integers its copy does too: w + step is cut to a whole number, so the step is lost or becomes 1."),
    "ja": "w が整数のときコピーも整数のままなので、step を足しても端数が捨てられ、動かないか、1 だけ動いてしまいます。",
}
HINT = {
    "en": "Run w = np.array([1, 2]), then w[0] = w[0] + 0.1, and print w. Which dtype would you need?",
    "ja": "w = np.array([1, 2]) として w[0] = w[0] + 0.1 を実行し、w を表示してみましょう。どんな dtype が必要ですか。",
}


def numerical_gradient(f, w, step):
    w = np.array(w)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        upper, lower = w.copy(), w.copy()
        upper[i] = w[i] + step
        lower[i] = w[i] - step
        gradient[i] = (f(upper) - f(lower)) / (2.0 * step)
    return gradient
