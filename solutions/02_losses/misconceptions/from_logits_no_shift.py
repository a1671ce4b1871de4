"""exp takes h as it is, and the logarithm of the quotient is taken."""

import numpy as np

BELIEF = {
    "en": ("exp(h) overflows or vanishes for large |h|, so the quotient of softmax is nan or 0 before the logarithm sees it."),
    "ja": (
        "|h| が大きいと exp(h) がオーバーフローするか 0 になるため、対数をとる前に softmax の割り算が nan や 0 になっています。"
    ),
}
HINT = {
    "en": "Try `np.exp(1000.0)`. What happens to softmax if you subtract the same number from every h of one sample?",
    "ja": (
        "`np.exp(1000.0)` を試してみましょう。1 つのサンプルのすべての h から同じ数を引くと、softmax の値はどうなりますか。"
    ),
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    e = np.exp(h)
    return -np.sum(y * np.log(e / e.sum(axis=-1, keepdims=True)))
