"""The student returns the weighted sums of the gates, before the sigmoid, and puts the forget gate first."""

import numpy as np


def gates(x, h0, c0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    N, T, _ = x.shape
    h = np.array(h0, dtype=np.float64)
    c = np.array(c0, dtype=np.float64)
    H = h.shape[1]
    Wx_, Wh_, b_ = np.asarray(Wx, dtype=np.float64), np.asarray(Wh, dtype=np.float64), np.asarray(b, dtype=np.float64)
    i_all, f_all, o_all = np.zeros((N, T, H)), np.zeros((N, T, H)), np.zeros((N, T, H))
    for t in range(T):
        s = x[:, t] @ Wx_ + h @ Wh_ + b_
        i_all[:, t] = s[:, :H]
        f_all[:, t] = s[:, H : 2 * H]
        o_all[:, t] = s[:, 3 * H :]
        h, c = lstm_step(x[:, t], h, c, Wx, Wh, b)
    return f_all, i_all, o_all
