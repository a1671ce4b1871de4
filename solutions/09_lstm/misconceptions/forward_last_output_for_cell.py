"""The last outputs come back in place of the cells."""

import numpy as np

BELIEF = {
    "en": "lstm_forward returns the last outputs as its second array; the last cells are wanted.",
    "ja": "lstm_forward が 2 つ目の配列として最後の出力を返しています。求めるのは最後のセルです。",
}
HINT = {
    "en": ("Somebody wants to continue the sequence. What do they already have in your first array, and what do they miss?"),
    "ja": "系列の続きを計算したい人がいるとします。1 つ目の配列にすでにあるのは何で、足りないのは何ですか。",
}


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h, c = np.asarray(x, dtype=np.float64), h0, c0
    outputs = []
    for t in range(x.shape[1]):
        h, c = lstm_step(x[:, t], h, c, Wx, Wh, b)  # noqa: F821 - comes from the model answer
        outputs.append(h)
    return np.stack(outputs, axis=1), h
