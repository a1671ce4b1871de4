"""Outputs are limited to 1e-7."""

import numpy as np

BELIEF = {
    "en": ("cross_entropy raises outputs to 1e-7, as Keras does, so no sample costs more than 16.1; the task asks for 1e-12."),
    "ja": (
        "cross_entropy が Keras と同じく出力の下限を 1e-7 にしているため、1 サンプルの損失の上限が 16.1 です。"
        "この課題の下限は 1e-12 です。"
    ),
}
HINT = {
    "en": "What should y = [1], o = [0] cost according to the docstring, and which limit gives that number?",
    "ja": "docstring によると、y = [1]、o = [0] の損失はいくつですか。その値になる下限はどれでしょうか。",
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.maximum(np.asarray(o, dtype=np.float64), 1e-7)
    return -np.sum(y * np.log(o))
