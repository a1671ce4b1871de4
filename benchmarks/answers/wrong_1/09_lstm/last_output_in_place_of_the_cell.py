"""The student returns the outputs and, as the second thing, the last output once more, where the last cells belong."""

import numpy as np


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    h, c = np.asarray(h0, dtype=np.float64), np.asarray(c0, dtype=np.float64)
    hs = np.zeros((x.shape[0], x.shape[1], h.shape[1]))
    for t in range(x.shape[1]):
        h, c = lstm_step(x[:, t], h, c, Wx, Wh, b)
        hs[:, t] = h
    return hs, h
