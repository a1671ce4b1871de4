import numpy as np


def sigma(z):
    return (1.0 + np.tanh(z / 2.0)) / 2.0


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c, Wx, Wh, b = [np.array(a, dtype=np.float64) for a in (x, h, c, Wx, Wh, b)]
    sums = x @ Wx + h @ Wh + b
    H = c.shape[1]
    remember = sigma(sums[:, 0:H])
    forget = sigma(sums[:, H : 2 * H])
    candidate = np.tanh(sums[:, 2 * H : 3 * H])
    show = sigma(sums[:, 3 * H : 4 * H])
    # first forget a share of the old cell, then store the new
    new_cell = c - forget * c
    new_cell = new_cell + remember * candidate
    return show * np.tanh(new_cell), new_cell
