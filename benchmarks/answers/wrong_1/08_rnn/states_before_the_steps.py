"""The student notes the state before each step instead of the one after it, so h0 comes first and the last state is missing."""

import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.array(x, dtype=np.float64)
    h = np.array(h0, dtype=np.float64)
    hs = []
    for x_t in np.moveaxis(x, 1, 0):
        hs.append(h)
        h = rnn_step(x_t, h, Wx, Wh, b)
    return np.stack(hs, axis=1)
