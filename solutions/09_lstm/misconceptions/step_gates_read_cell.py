"""The gates read the old cell instead of the old output."""

import numpy as np

BELIEF = {
    "en": "The gates of lstm_step read the old cell c; they should read the old output h.",
    "ja": "lstm_step のゲートが古いセル c を読んでいます。読むのは古い出力 h です。",
}
HINT = {
    "en": "Of the two things that came from the step before, which one meets Wh in the formula?",
    "ja": "前のステップから受け取った 2 つのうち、式の中で Wh に掛かるのはどちらですか。",
}


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, c, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    c_new = f * np.asarray(c, dtype=np.float64) + i * g
    return o * np.tanh(c_new), c_new
