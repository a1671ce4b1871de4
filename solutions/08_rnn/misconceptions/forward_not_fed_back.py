"""Every step starts from h0."""

import numpy as np

BELIEF = {
    "en": "rnn_forward starts every step from h0: the new state is never fed back, so the network has no memory.",
    "ja": "rnn_forward がどのステップも h0 から始めています。新しい状態が次のステップに戻されず、記憶がありません。",
}
HINT = {
    "en": "Change x at the first step only. Must the last state change? Does yours?",
    "ja": "最初のステップの x だけを変えてみましょう。最後の状態は変わるはずですか。実際に変わりますか。",
}


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    return np.stack([rnn_step(x[:, t], h0, Wx, Wh, b) for t in range(x.shape[1])], axis=1)  # noqa: F821 - comes from the model answer
