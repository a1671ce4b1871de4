"""The gates are returned as (f, i, o)."""

import numpy as np

BELIEF = {
    "en": "gates returns (f, i, o); the task asks for (i, f, o).",
    "ja": "gates が (f, i, o) の順で返しています。求める順は (i, f, o) です。",
}
HINT = {
    "en": "Your three arrays are right. In which order does the docstring name them?",
    "ja": "3 つの配列の中身は正しく計算できています。docstring では、どの順に並んでいますか。",
}


def gates(x, h0, c0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    h, _ = lstm_forward(x, h0, c0, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    before = np.concatenate([np.asarray(h0, dtype=np.float64)[:, np.newaxis], h[:, :-1]], axis=1)
    i, f, _, o = _blocks(x, before, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    return f, i, o
