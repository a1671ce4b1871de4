"""An element that was moved is not put back."""

import numpy as np

BELIEF = {
    "en": "An element that was moved is not put back, so the slopes of the later elements are taken somewhere else.",
    "ja": "動かした要素を元に戻していないため、その後の要素の傾きを、別の場所で求めています。",
}
HINT = {
    "en": "Print w at the beginning of each round of the loop. Is it the same in every round?",
    "ja": "ループの各回の初めに w を表示してみましょう。毎回同じ値になっていますか。",
}


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        w[i] += step
        upper = f(w)
        w[i] -= 2.0 * step
        gradient[i] = (upper - f(w)) / (2.0 * step)
    return gradient
