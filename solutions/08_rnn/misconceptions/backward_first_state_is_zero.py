"""dWh leaves out the share of the first step."""

import numpy as np

BELIEF = {
    "en": "rnn_backward takes the state before the first step as 0 in dWh; it is h0.",
    "ja": "rnn_backward の dWh で、最初のステップの前の状態を 0 として扱っています。実際には h0 です。",
}
HINT = {
    "en": "Try T = 1: which state met Wh there, and what is your dWh?",
    "ja": "T = 1 で試してみましょう。そのとき Wh に掛かった状態はどれですか。dWh はどうなりますか。",
}


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = (np.asarray(a, dtype=np.float64) for a in (x, h0, Wx, Wh, dh))
    states = [h0]
    for t in range(x.shape[1]):
        states.append(np.tanh(x[:, t] @ Wx + states[-1] @ Wh + b))
    dx, dWx, dWh, db = np.zeros_like(x), np.zeros_like(Wx), np.zeros_like(Wh), np.zeros(len(Wh))
    carried = np.zeros_like(h0)
    for t in reversed(range(x.shape[1])):
        delta = (dh[:, t] + carried) * (1.0 - states[t + 1] ** 2)
        dx[:, t] = delta @ Wx.T
        dWx += x[:, t].T @ delta
        if t > 0:
            dWh += states[t].T @ delta
        db += delta.sum(axis=0)
        carried = delta @ Wh.T
    return dx, carried, dWx, dWh, db
