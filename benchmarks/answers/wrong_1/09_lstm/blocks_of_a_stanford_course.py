"""The student cuts the blocks in the order input, forget, output, candidate, which another course uses."""

import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c, Wx, Wh, b = (np.asarray(v, dtype=np.float64) for v in (x, h, c, Wx, Wh, b))
    H = h.shape[1]
    a = x.dot(Wx) + h.dot(Wh) + b
    i = sig(a[:, :H])
    f = sig(a[:, H : 2 * H])
    o = sig(a[:, 2 * H : 3 * H])
    g = np.tanh(a[:, 3 * H :])
    next_c = f * c + i * g
    next_h = o * np.tanh(next_c)
    return next_h, next_c
