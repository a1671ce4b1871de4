"""The student sorts the norms by time, h0 first, instead of by the distance from the end."""

import numpy as np


def state_gradient_norms(x, h0, Wx, Wh, b):
    hs = rnn_forward(x, h0, Wx, Wh, b)
    Wh = np.asarray(Wh, dtype=np.float64)
    N, T, H = hs.shape
    result = np.zeros((N, T + 1))
    M = np.tile(np.eye(H), (N, 1, 1))
    result[:, T] = np.sqrt((M**2).sum(axis=(1, 2)))
    for t in range(T, 0, -1):
        J = Wh * (1 - hs[:, t - 1] ** 2)[:, None, :]
        M = J @ M
        result[:, t - 1] = np.sqrt((M**2).sum(axis=(1, 2)))
    return result
