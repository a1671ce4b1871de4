import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x = np.asarray(x, dtype=float)
    h0 = np.asarray(h0, dtype=float)
    Wx = np.asarray(Wx, dtype=float)
    Wh = np.asarray(Wh, dtype=float)
    dh = np.asarray(dh, dtype=float)
    T = x.shape[1]
    h = rnn_forward(x, h0, Wx, Wh, b)

    delta = np.zeros(h.shape)
    for t in range(T - 1, -1, -1):
        delta[:, t] = dh[:, t] * (1 - h[:, t] ** 2)
        if t > 0:
            dh[:, t - 1] += delta[:, t] @ Wh.T

    before = np.concatenate((h0[:, np.newaxis], h[:, :-1]), axis=1)
    dx = delta @ Wx.T
    dh0 = delta[:, 0] @ Wh.T
    dWx = np.einsum("ntd,nth->dh", x, delta)
    dWh = np.einsum("nti,ntj->ij", before, delta)
    db = delta.sum(axis=(0, 1))
    return dx, dh0, dWx, dWh, db
