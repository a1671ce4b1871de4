"""The student runs the whole network first and then feeds the gates of a step with the output of the same step."""

import numpy as np


def gates(x, h0, c0, Wx, Wh, b):
    h, _ = lstm_forward(x, h0, c0, Wx, Wh, b)
    x, Wx, Wh, b = (np.asarray(v, dtype=np.float64) for v in (x, Wx, Wh, b))
    sums = np.einsum("ntd,dk->ntk", x, Wx) + np.einsum("nth,hk->ntk", h, Wh) + b
    i, f, _, o = np.split(sums, 4, axis=-1)
    return tuple(1 / (1 + np.exp(-s)) for s in (i, f, o))
