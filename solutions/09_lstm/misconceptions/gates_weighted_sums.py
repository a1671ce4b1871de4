"""The gates are returned before the sigmoid."""

import numpy as np

BELIEF = {
    "en": "gates returns the weighted sums; an opening is what comes out of the sigmoid.",
    "ja": "gates が重み付き和を返しています。開き具合は、それをシグモイドに通した値です。",
}
HINT = {
    "en": "Print your smallest and largest value. What would an opening of 1.7 mean?",
    "ja": "いちばん小さい値と大きい値を表示してみましょう。開き具合が 1.7 とは、どういう意味でしょうか。",
}


def gates(x, h0, c0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    h, _ = lstm_forward(x, h0, c0, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    before = np.concatenate([np.asarray(h0, dtype=np.float64)[:, np.newaxis], h[:, :-1]], axis=1)
    z = x @ np.asarray(Wx, dtype=np.float64) + before @ np.asarray(Wh, dtype=np.float64) + np.asarray(b, dtype=np.float64)
    i, f, _, o = np.split(z, 4, axis=-1)
    return i, f, o
