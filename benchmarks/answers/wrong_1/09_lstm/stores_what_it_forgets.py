"""The student lets one gate do the work of two, as in a GRU: what is not kept of the old cell is filled with the candidate."""

import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c, Wx, Wh, b = [np.array(v, dtype=np.float64) for v in (x, h, c, Wx, Wh, b)]
    _, f, g, o = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    f, o = 1 / (1 + np.exp(-f)), 1 / (1 + np.exp(-o))
    c_new = f * c + (1 - f) * np.tanh(g)
    return o * np.tanh(c_new), c_new
