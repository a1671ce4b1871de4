"""Units are dropped at inference too."""

import numpy as np

BELIEF = {
    "en": "inverted_dropout drops units at inference too, so the same input gets another answer with every u.",
    "ja": "inverted_dropout が推論のときにもユニットを無効にしているため、同じ入力でも u によって答えが変わります。",
}
HINT = {
    "en": (
        "Call it with training=False and two different u. Should the answer depend on u? Where does your code use `training`?"
    ),
    "ja": (
        "training=False で、2 通りの u を渡してみましょう。答えは u によって変わるべきですか。"
        "コードのどこで `training` を使っていますか。"
    ),
}


def inverted_dropout(h, u, rate, training):
    kept = np.asarray(u, dtype=np.float64) >= rate
    return np.asarray(h, dtype=np.float64) * kept / (1.0 - rate)
