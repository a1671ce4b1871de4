"""The running state is written into h0."""

import numpy as np

BELIEF = {
    "en": (
        "rnn_forward writes its states into h0, so the caller's array is changed and a second call starts from another state."
    ),
    "ja": (
        "rnn_forward が状態を h0 に書き込んでいます。呼び出した人の配列が変わり、次の呼び出しが別の状態から始まってしまいます。"
    ),
}
HINT = {
    "en": "Print h0 before and after a call. Does np.asarray make a copy of a float64 array?",
    "ja": "呼び出しの前後で h0 を表示してみましょう。np.asarray は、float64 の配列のコピーを作るでしょうか。",
}


def rnn_forward(x, h0, Wx, Wh, b):
    x, h, states = np.asarray(x, dtype=np.float64), np.asarray(h0, dtype=np.float64), []
    for t in range(x.shape[1]):
        h[:] = rnn_step(x[:, t], h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
        states.append(h.copy())
    return np.stack(states, axis=1)
