"""The four numbers of a unit are taken from neighbouring columns."""

import numpy as np

BELIEF = {
    "en": (
        "lstm_step takes columns 0, 4, 8, ... as the input gate, as Chainer stores them; here each block is "
        "H columns side by side."
    ),
    "ja": (
        "lstm_step が 0、4、8、… 列目を入力ゲートとして読んでいます（Chainer の並べ方です）。この課題では、"
        "ブロックごとに H 列ずつ並んでいます。"
    ),
}
HINT = {
    "en": "Take H = 2, and write above the eight columns of b to which block each belongs.",
    "ja": "H = 2 として、b の 8 つの要素がそれぞれどのブロックのものか、書き出してみましょう。",
}


def _blocks(x, h, Wx, Wh, b):
    z = np.asarray(x, dtype=np.float64) @ np.asarray(Wx, dtype=np.float64)
    z = z + np.asarray(h, dtype=np.float64) @ np.asarray(Wh, dtype=np.float64) + np.asarray(b, dtype=np.float64)
    i, f, g, o = np.moveaxis(z.reshape(*z.shape[:-1], -1, 4), -1, 0)
    return _sigmoid(i), _sigmoid(f), np.tanh(g), _sigmoid(o)  # noqa: F821 - comes from the model answer


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)
    c_new = f * np.asarray(c, dtype=np.float64) + i * g
    return o * np.tanh(c_new), c_new
