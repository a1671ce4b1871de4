"""The student multiplies only the direct error by the slope of tanh; what is carried back is added afterwards, without it."""

import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = [np.asarray(a, dtype=np.float64) for a in (x, h0, Wx, Wh, dh)]
    out = rnn_forward(x, h0, Wx, Wh, b)
    dx, dWx, dWh, db = np.zeros(x.shape), np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(Wh.shape[0])
    from_later = np.zeros(h0.shape)
    for t in range(x.shape[1] - 1, -1, -1):
        before = out[:, t - 1] if t else h0
        delta = dh[:, t] * (1 - np.square(out[:, t])) + from_later
        dx[:, t] = delta.dot(Wx.T)
        dWx += x[:, t].T.dot(delta)
        dWh += before.T.dot(delta)
        db += delta.sum(0)
        from_later = delta.dot(Wh.T)
    return dx, from_later, dWx, dWh, db
