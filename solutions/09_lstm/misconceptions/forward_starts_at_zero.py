"""h0 and c0 are ignored."""

import numpy as np

BELIEF = {
    "en": "lstm_forward starts from zeros and ignores h0 and c0.",
    "ja": "lstm_forward が 0 から始めていて、h0 と c0 を使っていません。",
}
HINT = {
    "en": "Call it twice with different c0. Should the answers differ?",
    "ja": "c0 だけを変えて 2 回呼んでみましょう。結果は変わるはずですか。",
}


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h, c = np.asarray(x, dtype=np.float64), np.zeros(np.shape(h0)), np.zeros(np.shape(c0))
    outputs = []
    for t in range(x.shape[1]):
        h, c = lstm_step(x[:, t], h, c, Wx, Wh, b)  # noqa: F821 - comes from the model answer
        outputs.append(h)
    return np.stack(outputs, axis=1), c
