"""The caller's outputs are divided by their sum."""

import numpy as np

BELIEF = {
    "en": "cross_entropy divides the caller's own outputs by their sum: the loss and the caller's array both change.",
    "ja": ("cross_entropy が呼び出し側の出力そのものを和で割っています。損失の値も、呼び出し側の配列も変わってしまいます。"),
}
HINT = {
    "en": "Print o before and after the call. Then look at the handout: are the outputs to be divided at all?",
    "ja": "呼び出しの前と後で o を表示してみましょう。そもそも出力を割る必要があるかどうか、資料を確かめてください。",
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64)
    o /= o.sum(axis=-1, keepdims=True)
    return -np.sum(y * np.log(np.maximum(o, 1e-12)))
