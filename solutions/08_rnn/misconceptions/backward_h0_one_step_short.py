"""dh0 is the error of the first weighted sum."""

import numpy as np

BELIEF = {
    "en": "rnn_backward returns the error of the first step's weighted sum as dh0; it has not passed Wh yet.",
    "ja": "rnn_backward が、最初のステップの重み付き和の誤差を dh0 として返しています。まだ Wh を通っていません。",
}
HINT = {
    "en": "What lies between h0 and the weighted sum of the first step?",
    "ja": "h0 と最初のステップの重み付き和の間には、何がありますか。",
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
        dWh += states[t].T @ delta
        db += delta.sum(axis=0)
        carried = delta @ Wh.T
    return dx, delta, dWx, dWh, db
