"""Only h_T is returned."""

import numpy as np

BELIEF = {
    "en": "rnn_forward returns only the last state, shape (N, H); the states of all steps are wanted, (N, T, H).",
    "ja": "rnn_forward が最後の状態 (N, H) だけを返しています。求めるのはすべてのステップの状態 (N, T, H) です。",
}
HINT = {
    "en": "Print the shape of your answer for T = 3. Where could the other two states be kept on the way?",
    "ja": "T = 3 のときの結果の形を表示してみましょう。途中の 2 つの状態は、どこに取っておけばよいでしょうか。",
}


def rnn_forward(x, h0, Wx, Wh, b):
    x, h = np.asarray(x, dtype=np.float64), h0
    for t in range(x.shape[1]):
        h = rnn_step(x[:, t], h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    return h
