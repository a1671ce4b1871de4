"""The student puts all four blocks through the sigmoid at once, the candidate too."""

import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c, Wx, Wh, b = map(lambda v: np.asarray(v, dtype=np.float64), (x, h, c, Wx, Wh, b))
    sums = x @ Wx + h @ Wh + b
    opened = 1 / (1 + np.exp(-sums))
    i, f, g, o = np.hsplit(opened, 4)
    c = f * c + i * g
    return o * np.tanh(c), c
