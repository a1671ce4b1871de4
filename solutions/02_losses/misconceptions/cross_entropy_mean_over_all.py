"""The mean over all numbers is taken instead of the sum."""

import numpy as np

BELIEF = {
    "en": "cross_entropy takes the mean over all samples and classes; the task asks for the sum.",
    "ja": "cross_entropy がすべてのサンプルとクラスにわたる平均になっています。この課題で求めるのは和です。",
}
HINT = {
    "en": ("Take one sample with y = [0, 1] and o = [0.5, 0.5]. The formula gives log 2 = 0.693: what do you get, and why?"),
    "ja": (
        "サンプル 1 つ、y = [0, 1]、o = [0.5, 0.5] で試してみましょう。式の値は log 2 = 0.693 です。"
        "あなたの値が違うのはなぜでしょうか。"
    ),
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.maximum(np.asarray(o, dtype=np.float64), 1e-12)
    return -np.mean(y * np.log(o))
