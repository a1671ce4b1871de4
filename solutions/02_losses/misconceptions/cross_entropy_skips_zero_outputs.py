"""Terms with an output of 0 are left out."""

import numpy as np

BELIEF = {
    "en": "cross_entropy leaves out every term whose output is 0, so the worst mistake of all costs nothing.",
    "ja": "cross_entropy が出力 0 の項をすべて飛ばしているため、最悪の間違いの損失が 0 になっています。",
}
HINT = {
    "en": "Take y = [1, 0] and o = [0, 1], wrong and completely sure. Should that be free?",
    "ja": "y = [1, 0]、o = [0, 1] を考えてみましょう。絶対の自信をもって間違えています。損失が 0 でよいでしょうか。",
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64)
    return -np.sum(y[o > 0] * np.log(o[o > 0]))
