import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, b, dh = (np.array(a, dtype=np.float64) for a in (x, h0, Wx, Wh, b, dh))
    T = x.shape[1]
    hs = [h0]
    for t in range(T):
        hs.append(np.tanh(x[:, t] @ Wx + hs[-1] @ Wh + b))

    dWx, dWh, db, dx = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b), np.zeros_like(x)
    # the error enters at the end of the sentence and travels back from there
    error = dh[:, T - 1]
    for t in range(T, 0, -1):
        delta = error * (1 - hs[t] ** 2)
        dWx += x[:, t - 1].T @ delta
        dWh += hs[t - 1].T @ delta
        db += delta.sum(axis=0)
        dx[:, t - 1] = delta @ Wx.T
        error = delta @ Wh.T
    return dx, error, dWx, dWh, db
