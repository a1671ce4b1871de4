"""The output gate looks at the new cell."""

import numpy as np

BELIEF = {
    "en": ("The output gate of lstm_step reads the NEW cell, a kind of peephole; it should read x and the old output h only."),
    "ja": ("lstm_step の出力ゲートが「新しい」セルを読んでいます（のぞき穴結合の一種）。読むのは x と古い出力 h だけです。"),
}
HINT = {
    "en": "All four blocks are computed from the same two things. From which two do you compute o?",
    "ja": "4 つのブロックは、どれも同じ 2 つのものから計算します。o を何から計算していますか。",
}


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    c = np.asarray(c, dtype=np.float64)
    c_new = f * c + i * g
    _, _, _, o = _blocks(x, c_new, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    return o * np.tanh(c_new), c_new
