"""The gates of step t read h_t."""

import numpy as np

BELIEF = {
    "en": ("gates computes the openings of step t from h_t, the output of that same step; they were computed from h_{t-1}."),
    "ja": "gates が、ステップ t の開き具合を同じステップの出力 h_t から計算しています。実際に読むのは h_{t-1} です。",
}
HINT = {
    "en": "h_t exists only after the gates of step t have opened. What did they read at the first step?",
    "ja": "h_t は、ステップ t のゲートが開いた後にできる値です。最初のステップのゲートは何を読みましたか。",
}


def gates(x, h0, c0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    h, _ = lstm_forward(x, h0, c0, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    i, f, _, o = _blocks(x, h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    return i, f, o
