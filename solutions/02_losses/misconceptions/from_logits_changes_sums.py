"""The shift is written into the caller's h."""

import numpy as np

BELIEF = {
    "en": ("cross_entropy_from_logits subtracts the maximum in the caller's own array, so h is different after the call."),
    "ja": ("cross_entropy_from_logits が呼び出し側の配列から直接最大値を引いているため、呼び出した後に h が変わっています。"),
}
HINT = {
    "en": ("Print h before and after the call. np.asarray makes no copy of a float64 array: which operation builds a new one?"),
    "ja": (
        "呼び出しの前と後で h を表示してみましょう。float64 の配列なら np.asarray はコピーを作りません。"
        "新しい配列ができる書き方はどれですか。"
    ),
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    h -= h.max(axis=-1, keepdims=True)
    return -np.sum(y * (h - np.log(np.sum(np.exp(h), axis=-1, keepdims=True))))
