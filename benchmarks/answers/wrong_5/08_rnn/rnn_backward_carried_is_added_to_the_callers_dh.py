import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, b, dh = [np.asarray(a, dtype=np.float64) for a in (x, h0, Wx, Wh, b, dh)]
    out = rnn_forward(x, h0, Wx, Wh, b)
    before = np.concatenate([h0[:, np.newaxis], out[:, :-1]], axis=1)  # h_0 ... h_(T-1)

    dx, dh0 = np.zeros_like(x), np.zeros_like(h0)
    dWx, dWh, db = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)
    for t in reversed(range(x.shape[1])):
        delta = dh[:, t] * (1.0 - out[:, t] ** 2)
        dx[:, t] = delta @ Wx.T
        dWx += x[:, t].T @ delta
        dWh += before[:, t].T @ delta
        db += delta.sum(axis=0)
        # the second way to the loss joins the first one, a step earlier
        carried = delta @ Wh.T
        if t > 0:
            dh[:, t - 1] += carried
        else:
            dh0 += carried
    return dx, dh0, dWx, dWh, db
