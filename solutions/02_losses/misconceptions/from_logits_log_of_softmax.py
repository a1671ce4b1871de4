"""The logarithm of softmax is taken, which may be log 0."""

import numpy as np

BELIEF = {
    "en": "softmax itself is fine, but a very small output becomes 0, and its logarithm is minus infinity.",
    "ja": "softmax の計算は正しいのですが、とても小さい出力は 0 になり、その対数が負の無限大になっています。",
}
HINT = {
    "en": "Take h = [0, 800]: which output is 0 in a float? Can you simplify log(exp(h) / sum) before computing?",
    "ja": ("h = [0, 800] では、どの出力が浮動小数点数で 0 になりますか。計算する前に、log(exp(h) / sum) を整理できませんか。"),
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    h = h - h.max(axis=-1, keepdims=True)
    p = np.exp(h) / np.sum(np.exp(h), axis=-1, keepdims=True)
    return -np.sum(y * np.log(p))
