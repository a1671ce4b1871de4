"""The loop runs over the sequences instead of the steps."""

import numpy as np

BELIEF = {
    "en": "rnn_forward walks along the first axis of x, which holds the sequences; time is the second axis.",
    "ja": "rnn_forward が x の最初の軸に沿って進んでいます。最初の軸は系列の並びで、時間は 2 番目の軸です。",
}
HINT = {
    "en": "x has shape (N, T, D). Print the shape of what you hand to rnn_step: is it (N, D)?",
    "ja": "x の形は (N, T, D) です。rnn_step に渡している配列の形を表示してみましょう。(N, D) になっていますか。",
}


def rnn_forward(x, h0, Wx, Wh, b):
    x, h, states = np.asarray(x, dtype=np.float64), h0, []
    for t in range(x.shape[0]):
        h = rnn_step(x[t], h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
        states.append(h)
    return np.stack(states)
