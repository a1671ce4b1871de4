"""No error is carried to the step before."""

import numpy as np

BELIEF = {
    "en": "rnn_backward gives each step only its own error: nothing travels back in time through Wh.",
    "ja": "rnn_backward で、各ステップに自分の誤差しか届いていません。誤差が Wh を通って時間をさかのぼっていません。",
}
HINT = {
    "en": "Let dh be 0 except at the last step. h_1 still acts on h_T, so should dx of the first step be 0?",
    "ja": (
        "dh を最後のステップ以外すべて 0 にしてみましょう。h_1 は h_T に影響します。最初のステップの dx は 0 になるはずですか。"
    ),
}


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = (np.asarray(a, dtype=np.float64) for a in (x, h0, Wx, Wh, dh))
    states = [h0]
    for t in range(x.shape[1]):
        states.append(np.tanh(x[:, t] @ Wx + states[-1] @ Wh + b))
    dx, dWx, dWh, db = np.zeros_like(x), np.zeros_like(Wx), np.zeros_like(Wh), np.zeros(len(Wh))
    carried = np.zeros_like(h0)
    for t in reversed(range(x.shape[1])):
        delta = dh[:, t] * (1.0 - states[t + 1] ** 2)
        dx[:, t] = delta @ Wx.T
        dWx += x[:, t].T @ delta
        dWh += states[t].T @ delta
        db += delta.sum(axis=0)
        carried = delta @ Wh.T
    return dx, carried, dWx, dWh, db
