"""The gradient is written into the caller's o."""

import numpy as np

BELIEF = {
    "en": "half_sse_grad writes the gradient into the caller's own array, so o is different after the call.",
    "ja": "half_sse_grad が呼び出し側の配列に勾配を書き込んでいるため、呼び出した後に o が変わっています。",
}
HINT = {
    "en": ("Print o before and after the call. np.asarray makes no copy of a float64 array: which operation builds a new one?"),
    "ja": (
        "呼び出しの前と後で o を表示してみましょう。float64 の配列なら np.asarray はコピーを作りません。"
        "新しい配列ができる書き方はどれですか。"
    ),
}


def half_sse_grad(y, o):
    o = np.asarray(o, dtype=np.float64)
    o -= np.asarray(y, dtype=np.float64)
    return o
