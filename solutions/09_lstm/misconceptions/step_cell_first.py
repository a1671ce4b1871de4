"""The cells come first."""

import numpy as np

BELIEF = {
    "en": "lstm_step returns (c, h); the task asks for (h, c).",
    "ja": "lstm_step が (c, h) の順で返しています。求めるのは (h, c) です。",
}
HINT = {
    "en": "Which of the two can be larger than 1? Print the first one you return.",
    "ja": "2 つのうち、1 より大きくなることがあるのはどちらですか。最初に返している値を表示してみましょう。",
}


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    c = np.asarray(c, dtype=np.float64)
    c_new = f * c + i * g
    return c_new, o * np.tanh(c_new)
