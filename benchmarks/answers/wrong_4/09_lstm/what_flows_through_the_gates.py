import numpy as np


def gates(x, h0, c0, Wx, Wh, b):
    x, h, c, Wx, Wh, b = (np.array(a, dtype=np.float64) for a in (x, h0, c0, Wx, Wh, b))
    n, steps, _ = x.shape
    H = h.shape[1]
    stored, kept, shown = np.zeros((n, steps, H)), np.zeros((n, steps, H)), np.zeros((n, steps, H))
    for t in range(steps):
        z = x[:, t] @ Wx + h @ Wh + b
        i = 1 / (1 + np.exp(-z[:, :H]))
        f = 1 / (1 + np.exp(-z[:, H : 2 * H]))
        g = np.tanh(z[:, 2 * H : 3 * H])
        o = 1 / (1 + np.exp(-z[:, 3 * H :]))
        # how much is stored, how much is kept, how much is shown
        stored[:, t] = i * g
        kept[:, t] = f * c
        c = kept[:, t] + stored[:, t]
        h = o * np.tanh(c)
        shown[:, t] = h
    return stored, kept, shown
