"""The loop runs over the sequences."""

import numpy as np

BELIEF = {
    "en": "lstm_forward loops over the first axis of x, the sequences, as if it were time.",
    "ja": "lstm_forward が、x の最初の軸（系列の番号）を時間とみなして繰り返しています。",
}
HINT = {
    "en": "x is (N, T, D). Which index chooses the step: x[t] or x[:, t]?",
    "ja": "x の形は (N, T, D) です。ステップを選ぶのは x[t] と x[:, t] のどちらですか。",
}


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h, c = np.asarray(x, dtype=np.float64), h0, c0
    outputs = []
    for t in range(x.shape[0]):
        h, c = lstm_step(x[t], h, c, Wx, Wh, b)  # noqa: F821 - comes from the model answer
        outputs.append(h)
    return np.stack(outputs, axis=1), c
