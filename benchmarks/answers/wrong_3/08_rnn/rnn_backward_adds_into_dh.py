import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, b, dh = [np.asarray(a, dtype=np.float64) for a in (x, h0, Wx, Wh, b, dh)]
    T = x.shape[1]
    out = rnn_forward(x, h0, Wx, Wh, b)
    dx = np.zeros(x.shape)
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
    for t in range(T - 1, -1, -1):
        delta = dh[:, t] * (1 - out[:, t] * out[:, t])
        dWx += x[:, t].T @ delta
        db += delta.sum(axis=0)
        dx[:, t] = delta @ Wx.T
        back = delta @ Wh.T
        if t == 0:
            dWh += h0.T @ delta
            dh0 = back
        else:
            dWh += out[:, t - 1].T @ delta
            dh[:, t - 1] += back  # now dh holds both ways
    return dx, dh0, dWx, dWh, db
