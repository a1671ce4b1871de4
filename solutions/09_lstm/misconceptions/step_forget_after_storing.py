"""The forget gate acts on the sum."""

import numpy as np

BELIEF = {
    "en": "lstm_step multiplies the whole new cell by the forget gate, the part just stored too.",
    "ja": "lstm_step が、加えたばかりの値も含めて、新しいセル全体に忘却ゲートを掛けています。",
}
HINT = {
    "en": "Let f be 0 and i be 1. What should the new cell be, and what is yours?",
    "ja": "f = 0、i = 1 とします。新しいセルはいくつになるはずですか。あなたの結果はどうですか。",
}


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    c = np.asarray(c, dtype=np.float64)
    c_new = f * (c + i * g)
    return o * np.tanh(c_new), c_new
