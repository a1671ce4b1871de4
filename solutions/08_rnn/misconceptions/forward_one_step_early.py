"""The states before the steps are returned."""

import numpy as np

BELIEF = {
    "en": "rnn_forward returns the states before each step (h_0 to h_{T-1}) instead of those after it (h_1 to h_T).",
    "ja": "rnn_forward が各ステップの後の状態 (h_1 から h_T) ではなく、前の状態 (h_0 から h_{T-1}) を返しています。",
}
HINT = {
    "en": "Take T = 1. Should the one state you return depend on x?",
    "ja": "T = 1 で試してみましょう。返される 1 つの状態は、x によって変わるはずですか。",
}


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    h, states = np.asarray(h0, dtype=np.float64), []
    for t in range(x.shape[1]):
        states.append(h)
        h = rnn_step(x[:, t], h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    return np.stack(states, axis=1)
