"""The maximum keeps the class axis, the sum loses it."""

import numpy as np

BELIEF = {
    "en": (
        "The sum loses the class axis, so it no longer lines up with its samples: an error, or wrong numbers on a square batch."
    ),
    "ja": (
        "和を取るとクラスの軸が消え、サンプルとの対応がずれます。エラーになるか、"
        "正方形のバッチでは気づかないまま値が変わります。"
    ),
}
HINT = {
    "en": "You took care of the maximum. Print its shape and the shape of the sum for h of shape (2, 3): are they the same?",
    "ja": (
        "最大値のほうは正しく書けています。形が (2, 3) の h で、最大値の形と和の形を表示してみましょう。同じになっていますか。"
    ),
}


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis)
