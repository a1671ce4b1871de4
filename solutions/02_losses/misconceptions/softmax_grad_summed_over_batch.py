"""The slopes of all samples are added up."""

import numpy as np

BELIEF = {
    "en": ("softmax_cross_entropy_grad adds the slopes up over the samples; each h of each sample has a slope of its own."),
    "ja": ("softmax_cross_entropy_grad が傾きをサンプルにわたって足しています。傾きは、各サンプルの各 h に 1 つずつあります。"),
}
HINT = {
    "en": "Compare the shape of your result with the shape of the arguments. How many slopes does one sample have?",
    "ja": "結果の形と引数の形を比べてみましょう。1 つのサンプルには傾きがいくつありますか。",
}


def softmax_cross_entropy_grad(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max(axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    return np.sum(p - y, axis=0)
