"""axis is taken for the axis of the samples."""

import numpy as np

BELIEF = {
    "en": (
        "softmax takes `axis` for the axis that counts the samples and sums over all the others; here `axis` is the one along "
        "which the classes lie."
    ),
    "ja": (
        "softmax が `axis` をサンプルが並ぶ軸と考え、残りの軸すべてにわたって和を取っています。"
        "この課題の `axis` は、クラスが並ぶ軸です。"
    ),
}
HINT = {
    "en": ("Print the sums of your answer along each axis. For a batch (N, c) and axis=-1, which of them must be all ones?"),
    "ja": (
        "答えの和を、それぞれの軸に沿って表示してみましょう。"
        "(N, c) のバッチで axis=-1 のとき、すべて 1 になるはずなのはどの和ですか。"
    ),
}


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    others = tuple(k for k in range(h.ndim) if k != axis % h.ndim) or None
    e = np.exp(h - h.max(axis=others, keepdims=True))
    return e / e.sum(axis=others, keepdims=True)
