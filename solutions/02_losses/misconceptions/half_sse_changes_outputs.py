"""The errors are written into the caller's o."""

import numpy as np

BELIEF = {
    "en": "half_sse writes the errors into the caller's own array, so o is different after the call.",
    "ja": "half_sse が呼び出し側の配列に誤差を書き込んでいるため、呼び出した後に o が変わっています。",
}
HINT = {
    "en": ("Print o before and after the call. np.asarray makes no copy of a float64 array: which operation builds a new one?"),
    "ja": (
        "呼び出しの前と後で o を表示してみましょう。float64 の配列なら np.asarray はコピーを作りません。"
        "新しい配列ができる書き方はどれですか。"
    ),
}


def half_sse(y, o):
    o = np.asarray(o, dtype=np.float64)
    o -= np.asarray(y, dtype=np.float64)
    return 0.5 * np.sum(o**2)
