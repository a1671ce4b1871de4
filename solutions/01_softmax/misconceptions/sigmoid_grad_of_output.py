"""h is taken for the unit's output."""

import numpy as np

BELIEF = {
    "en": "The argument is taken for the output of the sigmoid; here h is the weighted sum BEFORE the sigmoid.",
    "ja": "引数をシグモイドの出力とみなしています。この課題の h は、シグモイドに入れる前の重み付き和です。",
}
HINT = {
    "en": "What is f(0), and what is f(0) (1 - f(0))? Your function should give that for h = 0.",
    "ja": "f(0) はいくつですか。f(0) (1 - f(0)) はいくつですか。h = 0 のとき、その値になるはずです。",
}


def sigmoid_grad(h):
    h = np.asarray(h, dtype=np.float64)
    return h * (1.0 - h)
