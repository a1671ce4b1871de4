"""Strided slices."""

import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    a = np.dot(x, Wx) + np.dot(h, Wh) + b
    i, f, o = (1 / (1 + np.exp(-a[:, k::4])) for k in (0, 1, 3))
    c = f * np.array(c) + i * np.tanh(a[:, 2::4])
    return o * np.tanh(c), c
