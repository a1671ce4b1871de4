import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    x, h0, Wx, Wh, b = map(np.asarray, (x, h0, Wx, Wh, b))
    N, T, D = x.shape
    H = h0.shape[1]
    # one slot more, for h_0
    h = np.empty((N, T + 1, H), dtype=h0.dtype)
    h[:, 0] = h0
    for t in range(1, T + 1):
        h[:, t] = np.tanh(x[:, t - 1] @ Wx + h[:, t - 1] @ Wh + b)
    return h[:, 1:].astype(np.float64)


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, b, dh = (np.array(a, dtype=np.float64) for a in (x, h0, Wx, Wh, b, dh))
    h = rnn_forward(x, h0, Wx, Wh, b)
    T = x.shape[1]
    before = np.zeros_like(h)  # h_(t-1) at place t
    before[:, 1:] = h[:, :-1]
    dx, dWx, dWh, db = np.zeros_like(x), np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)
    carried = np.zeros_like(h0)
    for t in range(T - 1, -1, -1):
        delta = (dh[:, t] + carried) * (1.0 - h[:, t] * h[:, t])
        dWx += x[:, t].T @ delta
        dWh += before[:, t].T @ delta
        db += delta.sum(0)
        dx[:, t] = delta @ Wx.T
        carried = delta @ Wh.T
    return dx, carried, dWx, dWh, db
