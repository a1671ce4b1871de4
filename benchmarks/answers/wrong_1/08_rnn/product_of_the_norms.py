"""The student multiplies the norms of the single steps, which is not the norm of the product of their matrices."""

import numpy as np


def state_gradient_norms(x, h0, Wx, Wh, b):
    hs = rnn_forward(x, h0, Wx, Wh, b)
    Wh = np.asarray(Wh, dtype=np.float64)
    steps = Wh[None, None] * (1 - hs**2)[:, :, None, :]
    sizes = np.linalg.norm(steps, axis=(2, 3))[:, ::-1]
    start = np.full((len(hs), 1), np.sqrt(len(Wh)))
    return np.concatenate([start, np.cumprod(sizes, axis=1)], axis=1)
