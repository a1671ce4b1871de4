"""h0 is ignored."""

import numpy as np

BELIEF = {
    "en": "rnn_forward ignores h0 and starts from zeros: right only where h0 happens to be 0.",
    "ja": "rnn_forward が h0 を使わず、0 から始めています。h0 がたまたま 0 のときだけ正しくなります。",
}
HINT = {
    "en": "Call it twice with two different h0. What is h before the first step?",
    "ja": "h0 を変えて 2 回呼んでみましょう。最初のステップの前の h は、何のはずですか。",
}


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    h, states = np.zeros((x.shape[0], np.shape(Wh)[0])), []
    for t in range(x.shape[1]):
        h = rnn_step(x[:, t], h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
        states.append(h)
    return np.stack(states, axis=1)
