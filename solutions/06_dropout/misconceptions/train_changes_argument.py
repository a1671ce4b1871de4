"""The zeros are written into the caller's h."""

import numpy as np

BELIEF = {
    "en": "dropout_train writes the zeros into the caller's own h, so the activations are lost after the call.",
    "ja": "dropout_train が呼び出し側の h に 0 を書き込んでいるため、呼び出した後に元の値が失われます。",
}
HINT = {
    "en": "Print h before and after the call. np.asarray makes no copy of a float64 array: which operation builds a new one?",
    "ja": (
        "呼び出しの前と後で h を表示してみましょう。float64 の配列なら np.asarray はコピーを作りません。"
        "新しい配列ができる書き方はどれですか。"
    ),
}


def dropout_train(h, mask):
    h = np.asarray(h, dtype=np.float64)
    h *= np.asarray(mask, dtype=np.float64)
    return h
