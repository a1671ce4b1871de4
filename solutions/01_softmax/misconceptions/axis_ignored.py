"""The last axis, whatever the caller asks for."""

import numpy as np

BELIEF = {
    "en": "The last axis is always used; the argument `axis` has no effect.",
    "ja": "いつも最後の軸を使っていて、引数 `axis` が効いていません。",
}
HINT = {
    "en": "Compare `softmax(h, axis=0)` with `softmax(h, axis=1)` on an array of shape (2, 3). Should they be the same?",
    "ja": "形が (2, 3) の配列で `softmax(h, axis=0)` と `softmax(h, axis=1)` を比べてみましょう。同じになってよいでしょうか。",
}


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
