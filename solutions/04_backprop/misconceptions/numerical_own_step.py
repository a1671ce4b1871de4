"""1e-5 is written into the code."""

import numpy as np

BELIEF = {
    "en": "The step is written into the code; the argument `step` has no effect.",
    "ja": "コードの中で刻み幅が固定されていて、引数 `step` が効いていません。",
}
HINT = {
    "en": "Try f(w) = w^3 at w = 0 with step 1 and with step 0.1. Should you find the same number twice?",
    "ja": "f(w) = w^3 の w = 0 での傾きを、step 1 と step 0.1 で求めてみましょう。同じ値になってよいでしょうか。",
}


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        upper, lower = w.copy(), w.copy()
        upper[i] += 1e-5
        lower[i] -= 1e-5
        gradient[i] = (f(upper) - f(lower)) / 2e-5
    return gradient
