"""A sigmoid takes the place of softmax."""

import numpy as np

BELIEF = {
    "en": "Each h goes through a sigmoid of its own; the task asks for one softmax over the classes of a sample.",
    "ja": ("h の 1 つ 1 つにシグモイドを使っています。この課題では、サンプルのクラス全体に 1 つのソフトマックスを使います。"),
}
HINT = {
    "en": "Print the sums of your gradient by row. The slopes of one sample should add up to 0: do they?",
    "ja": "勾配の行ごとの和を表示してみましょう。1 つのサンプルの傾きの和は 0 になるはずです。そうなっていますか。",
}


def softmax_cross_entropy_grad(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    return 0.5 * (1 + np.tanh(0.5 * h)) - y
