"""The states come back as (T, N, H)."""

import numpy as np

BELIEF = {
    "en": "rnn_forward returns (T, N, H), time first; the batch comes first here: (N, T, H).",
    "ja": "rnn_forward が時間を先頭にした (T, N, H) を返しています。ここではバッチが先で、(N, T, H) です。",
}
HINT = {
    "en": (
        "Take 2 sequences of 3 steps and print the shape. Which axis holds the sequences, and which argument of "
        "np.stack decides it?"
    ),
    "ja": (
        "2 本の系列、3 ステップで結果の形を表示してみましょう。系列はどの軸に並びますか。それを決める np.stack "
        "の引数は何ですか。"
    ),
}


def rnn_forward(x, h0, Wx, Wh, b):
    x, h, states = np.asarray(x, dtype=np.float64), h0, []
    for t in range(x.shape[1]):
        h = rnn_step(x[:, t], h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
        states.append(h)
    return np.array(states)
