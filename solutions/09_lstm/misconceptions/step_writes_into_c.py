"""The new cells are written into the caller's array."""

import numpy as np

BELIEF = {
    "en": "lstm_step writes the new cells into the array c it was given, so the caller's cells change.",
    "ja": "lstm_step が、受け取った配列 c に新しいセルを書き込んでいます。呼び出した側のセルが変わってしまいます。",
}
HINT = {
    "en": "Print c before and after a call. What does *= do to an array that somebody else holds too?",
    "ja": "呼び出しの前後で c を表示してみましょう。ほかの人も使っている配列に *= を使うと、どうなりますか。",
}


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    c = np.asarray(c, dtype=np.float64)
    c *= f
    c += i * g
    return o * np.tanh(c), c.copy()
