"""Two buffers."""

import numpy as np


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x = np.array(x, dtype=float)
    h_all, c_all = np.empty((2, x.shape[0], x.shape[1], len(Wh)))
    h, c = h0, c0
    for t in range(x.shape[1]):
        h, c = lstm_step(x[:, t], h, c, Wx, Wh, b)  # noqa: F821 - comes from the model answer
        h_all[:, t], c_all[:, t] = h, c
    return h_all, c_all
