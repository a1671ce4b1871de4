"""Each step overwrites the weight gradients of the one before."""

import numpy as np

BELIEF = {
    "en": "rnn_backward overwrites dWx, dWh and db at every step, so only the share of the first step is left.",
    "ja": "rnn_backward がステップごとに dWx、dWh、db を上書きしているため、最初のステップの分しか残りません。",
}
HINT = {
    "en": ("One matrix is used T times. How many contributions does its gradient have, and what does = do to those you had?"),
    "ja": ("1 つの行列が T 回使われます。その勾配にはいくつの寄与がありますか。= と書くと、それまでの分はどうなりますか。"),
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
        dWx = x[:, t].T @ delta
        dWh = states[t].T @ delta
        db = delta.sum(axis=0)
        carried = delta @ Wh.T
    return dx, carried, dWx, dWh, db
