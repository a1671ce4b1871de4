"""The outputs before the steps are returned."""

import numpy as np

BELIEF = {
    "en": ("lstm_forward returns the outputs before each step (h_0 to h_{T-1}) instead of those after it (h_1 to h_T)."),
    "ja": ("lstm_forward が、各ステップの後の出力 (h_1 から h_T) ではなく、前の出力 (h_0 から h_{T-1}) を返しています。"),
}
HINT = {
    "en": "Take T = 1. Should the one output you return depend on x?",
    "ja": "T = 1 で試してみましょう。返される 1 つの出力は、x によって変わるはずですか。",
}


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h, c = np.asarray(x, dtype=np.float64), np.asarray(h0, dtype=np.float64), c0
    outputs = []
    for t in range(x.shape[1]):
        outputs.append(h)
        h, c = lstm_step(x[:, t], h, c, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    return np.stack(outputs, axis=1), c


def gates(x, h0, c0, Wx, Wh, b):
    before, _ = lstm_forward(x, h0, c0, Wx, Wh, b)
    i, f, _, o = _blocks(np.asarray(x, dtype=np.float64), before, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    return i, f, o
