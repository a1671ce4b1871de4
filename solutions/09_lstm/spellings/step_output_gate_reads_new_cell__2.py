"""The output gate is computed last, from what is newest."""

import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    Wx, Wh, b = (np.split(np.array(part, dtype=float), 4, axis=-1) for part in (Wx, Wh, b))
    i = 1 / (1 + np.exp(-(np.dot(x, Wx[0]) + np.dot(h, Wh[0]) + b[0])))
    f = 1 / (1 + np.exp(-(np.dot(x, Wx[1]) + np.dot(h, Wh[1]) + b[1])))
    c = f * c + i * np.tanh(np.dot(x, Wx[2]) + np.dot(h, Wh[2]) + b[2])
    o = 1 / (1 + np.exp(-(np.dot(x, Wx[3]) + np.dot(c, Wh[3]) + b[3])))
    return o * np.tanh(c), c
