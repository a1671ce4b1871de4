"""Only the error of the last step is used."""

import numpy as np

BELIEF = {
    "en": "rnn_backward starts from dh of the last step and never adds the dh of the steps before.",
    "ja": "rnn_backward が最後のステップの dh だけから始め、それより前のステップの dh を加えていません。",
}
HINT = {
    "en": "Let dh be 0 except at the first step. Are all of your gradients 0 then, and should they be?",
    "ja": "dh を最初のステップ以外すべて 0 にしてみましょう。勾配がすべて 0 になりませんか。それでよいのでしょうか。",
}


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = (np.asarray(a, dtype=np.float64) for a in (x, h0, Wx, Wh, dh))
    states = [h0]
    for t in range(x.shape[1]):
        states.append(np.tanh(x[:, t] @ Wx + states[-1] @ Wh + b))
    dx, dWx, dWh, db = np.zeros_like(x), np.zeros_like(Wx), np.zeros_like(Wh), np.zeros(len(Wh))
    carried = dh[:, -1]
    for t in reversed(range(x.shape[1])):
        delta = carried * (1.0 - states[t + 1] ** 2)
        dx[:, t] = delta @ Wx.T
        dWx += x[:, t].T @ delta
        dWh += states[t].T @ delta
        db += delta.sum(axis=0)
        carried = delta @ Wh.T
    return dx, carried, dWx, dWh, db
