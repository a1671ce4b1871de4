"""Wh is transposed, as a PyTorch layer stores it."""

import numpy as np

BELIEF = {
    "en": "rnn_step uses Wh transposed. Wh is square, so no error is raised and only the numbers are wrong.",
    "ja": "rnn_step で Wh を転置して使っています。Wh は正方行列なので、エラーは出ずに値だけが間違います。",
}
HINT = {
    "en": (
        "Let only unit 0 of the old state be 1 and only Wh[0, 1] be different from 0. Which unit of the new state should move?"
    ),
    "ja": ("前の状態のユニット 0 だけを 1、Wh[0, 1] だけを 0 以外にしてみましょう。新しい状態のどのユニットが動くはずですか。"),
}


def rnn_step(x, h, Wx, Wh, b):
    x, h, Wx, Wh = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh))
    return np.tanh(x @ Wx + h @ Wh.T + b)
