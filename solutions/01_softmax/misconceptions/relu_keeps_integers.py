"""Integers in, integers out."""

import numpy as np

BELIEF = {
    "en": "The values are right, but integers stay integers; the task asks for floats.",
    "ja": "値は正しいのですが、整数を渡すと整数のまま返っています。この課題では小数（float64）で返します。",
}
HINT = {
    "en": "Print the `dtype` of `relu([-1, 2])`. What could you do to h in the first line?",
    "ja": "`relu([-1, 2])` の `dtype` を表示してみましょう。最初の行で、h に何をしておけばよいでしょうか。",
}


def relu(h):
    return np.maximum(h, 0)
