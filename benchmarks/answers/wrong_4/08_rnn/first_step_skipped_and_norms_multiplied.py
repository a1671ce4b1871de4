import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, b, dh = map(lambda a: np.array(a, dtype=np.float64), (x, h0, Wx, Wh, b, dh))
    hs = rnn_forward(x, h0, Wx, Wh, b)
    dx = np.zeros(x.shape)
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
    carried = np.zeros(h0.shape)
    for t in reversed(range(x.shape[1])):
        delta = (dh[:, t] + carried) * (1 - hs[:, t] * hs[:, t])
        dx[:, t] = delta @ Wx.T
        dWx = dWx + x[:, t].T @ delta
        db = db + delta.sum(axis=0)
        if t > 0:  # the first step has no state before it
            dWh = dWh + hs[:, t - 1].T @ delta
        carried = delta @ Wh.T
    return dx, carried, dWx, dWh, db


def state_gradient_norms(x, h0, Wx, Wh, b):
    hs = rnn_forward(x, h0, Wx, Wh, b)
    Wh = np.array(Wh, dtype=np.float64)
    N, T, H = hs.shape
    norms = np.empty((N, T + 1))
    norms[:, 0] = np.sqrt(H)
    for k in range(1, T + 1):
        slope = 1 - hs[:, T - k] ** 2
        J = Wh[np.newaxis] * slope[:, np.newaxis, :]
        factor = np.linalg.norm(J, axis=(1, 2))
        # the first factor stands alone (times the unit matrix), every further step multiplies
        norms[:, k] = factor if k == 1 else norms[:, k - 1] * factor
    return norms
