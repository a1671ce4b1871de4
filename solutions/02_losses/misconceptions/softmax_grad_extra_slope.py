"""The slope of the activation function is multiplied in a second time."""

import numpy as np

BELIEF = {
    "en": ("softmax_cross_entropy_grad multiplies by p (1 - p) once more; the derivative of softmax is already part of p - y."),
    "ja": (
        "softmax_cross_entropy_grad がさらに p (1 - p) を掛けています。p - y にはソフトマックスの微分がすでに含まれています。"
    ),
}
HINT = {
    "en": (
        "Compare with finite differences of the loss. Your slopes nearly vanish for a sample that is wrong and sure: "
        "should they?"
    ),
    "ja": (
        "損失の差分と比べてみましょう。自信をもって間違えたサンプルで、あなたの傾きはほとんど 0 になります。"
        "それでよいでしょうか。"
    ),
}


def softmax_cross_entropy_grad(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max(axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    return (p - y) * p * (1 - p)
