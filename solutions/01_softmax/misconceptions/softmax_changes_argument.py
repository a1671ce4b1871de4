"""The shift is written into the caller's array."""

import numpy as np

BELIEF = {
    "en": "The maximum is subtracted inside the caller's own array, so h is different after the call.",
    "ja": "呼び出し側の配列の中で最大値を引いているため、呼び出した後に h が変わっています。",
}
HINT = {
    "en": (
        "Print h before and after the call. `np.asarray` does not copy an array that is already float64: which line writes "
        "into it?"
    ),
    "ja": (
        "呼び出しの前と後で h を表示してみましょう。もともと float64 の配列なら `np.asarray` はコピーを作りません。"
        "どの行が h に書き込んでいますか。"
    ),
}


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    h -= h.max(axis=axis, keepdims=True)
    e = np.exp(h)
    return e / e.sum(axis=axis, keepdims=True)
