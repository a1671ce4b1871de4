"""exp takes h as it is."""

import numpy as np

BELIEF = {
    "en": "exp(h) overflows or vanishes for large |h|, and the gradient becomes nan.",
    "ja": "|h| が大きいと exp(h) がオーバーフローするか 0 になり、勾配が nan になっています。",
}
HINT = {
    "en": "Try `np.exp(1000.0)`. What happens to softmax if you subtract the same number from every h of one sample?",
    "ja": (
        "`np.exp(1000.0)` を試してみましょう。1 つのサンプルのすべての h から同じ数を引くと、softmax の値はどうなりますか。"
    ),
}


def softmax_cross_entropy_grad(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    p = np.exp(h) / np.sum(np.exp(h), axis=-1, keepdims=True)
    return p - y
