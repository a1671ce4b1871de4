"""The maximum is subtracted in the sum but not from h."""

import numpy as np

BELIEF = {
    "en": "The maximum is subtracted inside exp but not added back afterwards, so the loss depends on the size of h.",
    "ja": ("exp の中では最大値を引いていますが、その後で戻していないため、h 全体の大きさによって損失が変わってしまいます。"),
}
HINT = {
    "en": "Add 10 to every h of a sample: the outputs of softmax stay the same. Does your loss stay the same, too?",
    "ja": ("サンプルのすべての h に 10 を足してみましょう。ソフトマックスの出力は変わりません。あなたの損失も変わりませんか。"),
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    largest = h.max(axis=-1, keepdims=True)
    log_sum = np.log(np.sum(np.exp(h - largest), axis=-1, keepdims=True))
    return np.sum(y * (log_sum - h))
