"""h = o * c."""

import numpy as np

BELIEF = {
    "en": "lstm_step shows the cell itself, h = o * c; the tanh in between is missing.",
    "ja": "lstm_step が h = o * c としています。セルを出力する前の tanh が抜けています。",
}
HINT = {
    "en": "A cell can grow to 5 or 10. What keeps h between -1 and 1?",
    "ja": "セルは 5 や 10 まで大きくなることもあります。h を -1 から 1 の間に保つものは何でしょうか。",
}


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    c = np.asarray(c, dtype=np.float64)
    c_new = f * c + i * g
    return o * c_new, c_new
