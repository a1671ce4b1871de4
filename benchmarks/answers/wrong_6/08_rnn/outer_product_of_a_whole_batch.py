import numpy as np


def _run(x, h0, Wx, Wh, b):
    hs = [h0]
    for t in range(x.shape[1]):
        hs.append(np.tanh(x[:, t] @ Wx + hs[-1] @ Wh + b))
    return hs  # hs[t] is h_t, hs[0] is h_0


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, b, dh = [np.asarray(v, dtype=float) for v in (x, h0, Wx, Wh, b, dh)]
    hs = _run(x, h0, Wx, Wh, b)
    T = x.shape[1]

    dx = np.zeros(x.shape)
    dWx = np.zeros(Wx.shape)
    dWh = np.zeros(Wh.shape)
    db = np.zeros(b.shape)
    carried = np.zeros(h0.shape)

    for t in range(T, 0, -1):
        delta = (dh[:, t - 1] + carried) * (1 - hs[t] ** 2)
        dWx += np.outer(x[:, t - 1], delta)
        dWh += np.outer(hs[t - 1], delta)
        db += delta.sum(axis=0)
        dx[:, t - 1] = delta @ Wx.T
        carried = delta @ Wh.T

    return dx, carried, dWx, dWh, db
