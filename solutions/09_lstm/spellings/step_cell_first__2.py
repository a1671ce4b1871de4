"""Slices, and the pair of TensorFlow 1."""

import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    a = np.dot(x, Wx) + np.dot(h, Wh) + b
    H = np.shape(c)[1]
    i, f, o = (1 / (1 + np.exp(-a[:, k * H : (k + 1) * H])) for k in (0, 1, 3))
    g = np.tanh(a[:, 2 * H : 3 * H])
    new = f * np.array(c) + i * g
    return new, np.tanh(new) * o
