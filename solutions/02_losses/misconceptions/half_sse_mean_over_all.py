"""The mean over all numbers is taken instead of the sum."""

import numpy as np

BELIEF = {
    "en": "half_sse takes the mean over all samples and classes; the task asks for the sum.",
    "ja": "half_sse がすべてのサンプルとクラスにわたる平均になっています。この課題で求めるのは和です。",
}
HINT = {
    "en": (
        "Put the same batch in twice, one copy below the other. What should happen to a sum, and what happens to your value?"
    ),
    "ja": "同じバッチを縦に 2 つ重ねて渡してみましょう。和ならどうなるはずですか。あなたの値はどうなりますか。",
}


def half_sse(y, o):
    error = np.asarray(y, dtype=np.float64) - np.asarray(o, dtype=np.float64)
    return 0.5 * np.mean(error**2)
