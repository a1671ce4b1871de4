import numpy as np


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x = np.array(x, dtype=np.float64)
    Wx, Wh, b = np.array(Wx, dtype=np.float64), np.array(Wh, dtype=np.float64), np.array(b, dtype=np.float64)
    N, T, _ = x.shape
    H = Wh.shape[0]
    h = np.zeros((N, T + 1, H))
    c = np.zeros((N, T + 1, H))
    h[:, 0], c[:, 0] = h0, c0
    for t in range(T):
        z = x[:, t] @ Wx + h[:, t] @ Wh + b
        i = 1 / (1 + np.exp(-z[:, :H]))
        f = 1 / (1 + np.exp(-z[:, H : 2 * H]))
        g = np.tanh(z[:, 2 * H : 3 * H])
        o = 1 / (1 + np.exp(-z[:, 3 * H :]))
        c[:, t + 1] = f * c[:, t] + i * g
        h[:, t + 1] = o * np.tanh(c[:, t + 1])
    # both memories, after every step
    return h[:, 1:].copy(), c[:, 1:].copy()
