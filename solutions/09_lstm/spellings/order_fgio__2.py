"""A list of four arrays taken apart in the order of the book."""

import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    A = np.dot(x, Wx) + np.dot(h, Wh) + b
    f, g, i, o = (A[:, k * len(A[0]) // 4 : (k + 1) * len(A[0]) // 4] for k in range(4))
    f, i, o = (1 / (1 + np.exp(-gate)) for gate in (f, i, o))
    c_next = f * np.asarray(c) + np.tanh(g) * i
    return o * np.tanh(c_next), c_next
