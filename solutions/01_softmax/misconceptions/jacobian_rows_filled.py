"""p is broadcast over all rows, not put on the diagonal."""

import numpy as np

BELIEF = {
    "en": "p is added to every row of the matrix; it belongs on the diagonal only, where i = j.",
    "ja": "p を行列のすべての行に足しています。p が入るのは対角（i = j）だけです。",
}
HINT = {
    "en": 'Print the part of your code that stands for "f_i if i = j, otherwise 0", for 3 classes. Are there zeros in it?',
    "ja": "「i = j なら f_i、それ以外は 0」にあたる部分を、3 クラスで表示してみましょう。0 は入っていますか。",
}


def softmax_jacobian(h):
    p = _softmax(h)
    return p - np.outer(p, p)


def _softmax(h):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max())
    return e / e.sum()
