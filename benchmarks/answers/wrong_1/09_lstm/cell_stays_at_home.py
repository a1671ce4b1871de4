"""The student hands only h from step to step; every step starts from c0 again."""

import numpy as np


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    outputs = []
    h = h0
    for t in range(x.shape[1]):
        h, c = lstm_step(x[:, t, :], h, c0, Wx, Wh, b)
        outputs.append(h)
    return np.array(outputs).transpose(1, 0, 2), c
