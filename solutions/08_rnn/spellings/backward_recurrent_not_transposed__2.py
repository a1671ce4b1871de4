"""einsum with the wrong index for the way back."""

import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = (np.array(a, dtype=float) for a in (x, h0, Wx, Wh, dh))
    T, h = x.shape[1], {-1: h0}
    for t in range(T):
        h[t] = np.tanh(x[:, t] @ Wx + h[t - 1] @ Wh + np.array(b))
    deltas, back = [None] * T, np.zeros_like(h0)
    for t in range(T - 1, -1, -1):
        deltas[t] = (dh[:, t] + back) * (1 - h[t] ** 2)
        back = np.einsum("nj,ji->ni", deltas[t], Wh)
    dWx = sum(x[:, t].T @ deltas[t] for t in range(T))
    dWh = sum(h[t - 1].T @ deltas[t] for t in range(T))
    return np.stack([d @ Wx.T for d in deltas], axis=1), back, dWx, dWh, sum(d.sum(axis=0) for d in deltas)
