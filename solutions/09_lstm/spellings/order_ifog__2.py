"""Slices with the width of the cell, the candidate last."""

import numpy as np


def sigma(a):
    return 1 / (1 + np.exp(-a))


def openings(x, h, Wx, Wh, b):
    a = np.dot(x, Wx) + np.dot(h, Wh) + np.array(b)
    H = a.shape[-1] // 4
    return sigma(a[..., :H]), sigma(a[..., H : 2 * H]), sigma(a[..., 2 * H : 3 * H]), np.tanh(a[..., 3 * H :])


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, o, g = openings(x, h, Wx, Wh, b)
    next_c = f * np.array(c) + i * g
    return o * np.tanh(next_c), next_c


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x = np.array(x, dtype=float)
    N, T, _ = x.shape
    h, c, out = h0, c0, np.zeros((N, T, np.shape(h0)[1]))
    for t in range(T):
        h, c = lstm_step(x[:, t, :], h, c, Wx, Wh, b)
        out[:, t, :] = h
    return out, c


def gates(x, h0, c0, Wx, Wh, b):
    h, c, kept = h0, c0, []
    for x_t in np.swapaxes(np.array(x, dtype=float), 0, 1):
        kept.append(openings(x_t, h, Wx, Wh, b)[:3])
        h, c = lstm_step(x_t, h, c, Wx, Wh, b)
    i, f, o = (np.stack(part, axis=1) for part in zip(*kept, strict=True))
    return i, f, o
