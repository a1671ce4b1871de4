import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, dh = np.asarray(x), np.asarray(h0), np.asarray(dh)
    Wx, Wh, b = np.asarray(Wx, float), np.asarray(Wh, float), np.asarray(b, float)
    T = x.shape[1]
    h = {-1: h0}
    for t in range(T):
        h[t] = np.tanh(x[:, t] @ Wx + h[t - 1] @ Wh + b)
    # the gradients look like what they belong to
    dx = np.zeros_like(x)
    dWx, dWh, db = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)
    dnext = np.zeros_like(h[0])
    for t in reversed(range(T)):
        dz = (dh[:, t] + dnext) * (1 - h[t] ** 2)
        dWx += x[:, t].T @ dz
        dWh += h[t - 1].T @ dz
        db += dz.sum(0)
        dx[:, t] = dz @ Wx.T
        dnext = dz @ Wh.T
    return dx.astype(float), dnext, dWx, dWh, db


def state_gradient_norms(x, h0, Wx, Wh, b):
    x, h0 = np.asarray(x, float), np.asarray(h0, float)
    Wx, Wh, b = np.asarray(Wx, float), np.asarray(Wh, float), np.asarray(b, float)
    N, T, _ = x.shape
    H = h0.shape[1]
    h = np.zeros((T + 1, N, H))
    h[0] = h0
    for t in range(1, T + 1):
        h[t] = np.tanh(x[:, t - 1] @ Wx + h[t - 1] @ Wh + b)
    norms = np.zeros((N, T + 1))
    M = np.stack([np.eye(H)] * N)
    norms[:, T] = np.linalg.norm(M, axis=(1, 2))
    for t in range(T, 0, -1):
        J = Wh[None] * (1 - h[t] ** 2)[:, None, :]
        M = J @ M
        norms[:, t - 1] = np.linalg.norm(M, axis=(1, 2))  # dh_T/dh_(t-1)
    return norms
