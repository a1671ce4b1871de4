"""A list of states, a while loop, and plain assignments."""

import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, Wx, Wh, dh = np.array(x, dtype=float), np.array(Wx, dtype=float), np.array(Wh, dtype=float), np.array(dh)
    h = [np.array(h0, dtype=float)]
    for t in range(x.shape[1]):
        h.append(np.tanh(np.dot(x[:, t], Wx) + np.dot(h[t], Wh) + b))
    dx, dh_next, t = np.empty(x.shape), 0.0, x.shape[1]
    while t > 0:
        d_sum = (1 - h[t] * h[t]) * (dh[:, t - 1] + dh_next)
        dWx, dWh, db = np.dot(x[:, t - 1].T, d_sum), np.dot(h[t - 1].T, d_sum), np.sum(d_sum, axis=0)
        dx[:, t - 1] = np.dot(d_sum, Wx.T)
        dh_next = np.dot(d_sum, Wh.T)
        t -= 1
    return dx, dh_next, dWx, dWh, db
