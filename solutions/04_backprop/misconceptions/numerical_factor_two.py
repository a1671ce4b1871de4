"""The 2 in 2 step is missing."""

import numpy as np

BELIEF = {
    "en": "The difference is divided by step; but the two points lie 2 step apart.",
    "ja": "差を step で割っていますが、2 つの点は 2 step 離れています。",
}
HINT = {
    "en": "Try f(w) = w, whose slope is 1 everywhere. What do you get?",
    "ja": "傾きがどこでも 1 の f(w) = w で試してみましょう。いくつになりますか。",
}


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        upper, lower = w.copy(), w.copy()
        upper[i] += step
        lower[i] -= step
        gradient[i] = (f(upper) - f(lower)) / step
    return gradient
