"""Time comes first in the outputs."""

import numpy as np

BELIEF = {
    "en": "lstm_forward returns the outputs as (T, N, H), time first; the task asks for (N, T, H).",
    "ja": "lstm_forward が出力を (T, N, H) の形で返しています。求める形は (N, T, H) です。",
}
HINT = {
    "en": "Print the shape of your outputs for N = 2 and T = 3. What does stacking without an axis put in front?",
    "ja": "N = 2、T = 3 で出力の形を表示してみましょう。軸を指定しないで重ねると、どの軸が先頭に来ますか。",
}


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h, c = np.asarray(x, dtype=np.float64), h0, c0
    outputs = []
    for t in range(x.shape[1]):
        h, c = lstm_step(x[:, t], h, c, Wx, Wh, b)  # noqa: F821 - comes from the model answer
        outputs.append(h)
    return np.array(outputs), c


def gates(x, h0, c0, Wx, Wh, b):
    h = np.swapaxes(lstm_forward(x, h0, c0, Wx, Wh, b)[0], 0, 1)
    before = np.concatenate([np.asarray(h0, dtype=np.float64)[:, np.newaxis], h[:, :-1]], axis=1)
    i, f, _, o = _blocks(np.asarray(x, dtype=np.float64), before, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    return i, f, o
