"""Integers 1 and 0 in place of floats."""

import numpy as np

BELIEF = {
    "en": "The values are right, but they come back as integers; the task asks for floats.",
    "ja": "値は正しいのですが、整数で返っています。この課題では小数（float64）で返します。",
}
HINT = {
    "en": "Print the `dtype` of your answer. What differs between 1 and 1.0 for NumPy?",
    "ja": "答えの `dtype` を表示してみましょう。NumPy にとって 1 と 1.0 は何が違うでしょうか。",
}


def relu_grad(h):
    return np.where(np.asarray(h, dtype=np.float64) > 0, 1, 0)
