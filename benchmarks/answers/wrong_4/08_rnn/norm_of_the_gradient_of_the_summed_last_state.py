import numpy as np


def state_gradient_norms(x, h0, Wx, Wh, b):
    h = rnn_forward(x, h0, Wx, Wh, b)
    Wh = np.asarray(Wh, dtype=np.float64)
    N, T, H = h.shape
    out = np.zeros((N, T + 1))

    # send a 1 for every unit of the last state backwards, as in rnn_backward
    g = np.ones((N, H))
    out[:, 0] = np.sqrt((g**2).sum(axis=1))
    for k in range(1, T + 1):
        g = (g * (1 - h[:, T - k] ** 2)) @ Wh.T
        out[:, k] = np.sqrt((g**2).sum(axis=1))
    return out
