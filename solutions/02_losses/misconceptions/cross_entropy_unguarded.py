"""Nothing keeps 0 out of the logarithm."""

import numpy as np

BELIEF = {
    "en": "cross_entropy takes log 0 as it comes: 0 * log 0 is nan, so even a perfect prediction has no number.",
    "ja": ("cross_entropy が log 0 をそのまま計算しています。0 * log 0 は nan になり、完全な予測でも損失が数になりません。"),
}
HINT = {
    "en": "Try `0 * np.log(0.0)`. What did the handout decide for an output below 1e-12?",
    "ja": "`0 * np.log(0.0)` を試してみましょう。1e-12 より小さい出力について、資料ではどう決めていましたか。",
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64)
    return -np.sum(y * np.log(o))
