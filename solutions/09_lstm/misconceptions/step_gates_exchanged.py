"""The input gate guards the old cell."""

import numpy as np

BELIEF = {
    "en": ("lstm_step computes c = i * c + f * g: the input gate guards the old cell and the forget gate the candidate."),
    "ja": "lstm_step が c = i * c + f * g となっています。入力ゲートが古いセルに、忘却ゲートが候補に掛かっています。",
}
HINT = {
    "en": "With c = 0 you would not see it. Which of the two gates decides about the OLD memory?",
    "ja": "c = 0 では気づけません。「これまで」の記憶をどうするか決めるのは、どちらのゲートですか。",
}


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    c = np.asarray(c, dtype=np.float64)
    c_new = i * c + f * g
    return o * np.tanh(c_new), c_new
