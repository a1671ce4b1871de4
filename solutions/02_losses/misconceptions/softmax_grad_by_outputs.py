"""The derivative stops at the outputs."""

import numpy as np

BELIEF = {
    "en": ("softmax_cross_entropy_grad returns -y / p, the slopes with respect to the outputs; the task asks for those by h."),
    "ja": (
        "softmax_cross_entropy_grad が -y / p、つまり出力についての傾きを返しています。"
        "この課題で求めるのは h についての傾きです。"
    ),
}
HINT = {
    "en": "Raising the h of a wrong class lowers the output of the right one. Can the slope of a wrong class be 0?",
    "ja": ("誤りのクラスの h を増やすと、正解のクラスの出力は減ります。誤りのクラスの傾きが 0 になることはあるでしょうか。"),
}


def softmax_cross_entropy_grad(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max(axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    return -y / p
