"""The sign is turned around."""

import numpy as np

BELIEF = {
    "en": "softmax_cross_entropy_grad has the wrong sign: it gives the direction in which the loss falls.",
    "ja": "softmax_cross_entropy_grad の符号が逆で、損失が減る向きになっています。",
}
HINT = {
    "en": "Raising the h of the right class lowers the loss. Which sign must its slope have?",
    "ja": "正解のクラスの h を増やすと損失は減ります。その傾きの符号はどうなるはずですか。",
}


def softmax_cross_entropy_grad(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max(axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    return y - p
