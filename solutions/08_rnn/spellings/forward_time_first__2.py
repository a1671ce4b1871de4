"""A buffer with time in front."""

import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    x, h = np.array(x, dtype=float), np.array(h0, dtype=float)
    out = np.empty((x.shape[1], *h.shape))
    for t in range(len(out)):
        h = out[t] = np.tanh(x[:, t] @ np.array(Wx) + h @ np.array(Wh) + np.array(b))
    return out
