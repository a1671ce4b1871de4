import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c, Wx, Wh, b = [np.asarray(a, dtype=np.float64) for a in (x, h, c, Wx, Wh, b)]
    N, H = c.shape
    sums = x @ Wx + h @ Wh + b  # (N, 4H)
    i, f, g, o = sums.reshape(4, N, H)  # four blocks
    # sigmoid by tanh: no overflow
    i, f, o = [0.5 * (1.0 + np.tanh(0.5 * gate)) for gate in (i, f, o)]
    c_new = f * c + i * np.tanh(g)
    return o * np.tanh(c_new), c_new
