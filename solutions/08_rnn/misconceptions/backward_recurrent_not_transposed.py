"""The error travels back through Wh instead of its transpose."""

import numpy as np

BELIEF = {
    "en": "rnn_backward carries the error back with Wh instead of its transpose; Wh is square, so no error is raised.",
    "ja": "rnn_backward が誤差を戻すときに、Wh の転置ではなく Wh を掛けています。正方行列なのでエラーは出ません。",
}
HINT = {
    "en": "Wh[i, j] leads from unit i to unit j. From which unit to which must an error go on the way back?",
    "ja": "Wh[i, j] はユニット i から j への重みです。逆向きの誤差は、どのユニットからどのユニットへ進みますか。",
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
        carried = delta @ Wh
    return dx, carried, dWx, dWh, db
