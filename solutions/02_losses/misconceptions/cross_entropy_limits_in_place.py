"""The limit 1e-12 is written into the caller's outputs."""

import numpy as np

BELIEF = {
    "en": "cross_entropy writes its 1e-12 into the caller's own array, so the zeros of o are gone after the call.",
    "ja": "cross_entropy が呼び出し側の配列に 1e-12 を書き込んでいるため、呼び出した後に o の 0 が消えています。",
}
HINT = {
    "en": ("Print o before and after the call. np.asarray makes no copy of a float64 array: which operation builds a new one?"),
    "ja": (
        "呼び出しの前と後で o を表示してみましょう。float64 の配列なら np.asarray はコピーを作りません。"
        "新しい配列ができる書き方はどれですか。"
    ),
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64)
    o[o < 1e-12] = 1e-12
    return -np.sum(y * np.log(o))
