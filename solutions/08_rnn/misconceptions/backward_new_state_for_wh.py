"""dWh is built from the new state."""

import numpy as np

BELIEF = {
    "en": ("rnn_backward multiplies the error of step t by h_t to get dWh; Wh was multiplied by the state before, h_{t-1}."),
    "ja": ("rnn_backward の dWh で、ステップ t の誤差に h_t を掛けています。Wh に掛かっていたのは 1 つ前の h_{t-1} です。"),
}
HINT = {
    "en": "In the forward formula of step t, which state stands in front of Wh? And at the first step?",
    "ja": "ステップ t の式で、Wh の前にあるのはどの状態ですか。最初のステップではどうですか。",
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
        dWh += states[t + 1].T @ delta
        db += delta.sum(axis=0)
        carried = delta @ Wh.T
    return dx, carried, dWx, dWh, db
