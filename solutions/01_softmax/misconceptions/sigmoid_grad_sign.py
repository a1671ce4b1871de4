"""f (f - 1): the factors are the wrong way round."""

import numpy as np

BELIEF = {
    "en": "The slope comes out negative, but the sigmoid rises everywhere.",
    "ja": "傾きが負になっていますが、シグモイドはどこでも増加する関数です。",
}
HINT = {
    "en": "Look at the factor with the 1 in it: is it positive when f is between 0 and 1?",
    "ja": "1 を含む因子を見てみましょう。f が 0 と 1 の間のとき、その因子は正になっていますか。",
}


def sigmoid_grad(h):
    s = 0.5 * (1.0 + np.tanh(0.5 * np.asarray(h, dtype=np.float64)))
    return s * (s - 1.0)
