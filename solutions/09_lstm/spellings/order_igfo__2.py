"""array_split, with j for the candidate."""

import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    sums = np.einsum("nd,dk->nk", np.array(x, float), np.array(Wx, float))
    sums += np.einsum("nh,hk->nk", np.array(h, float), np.array(Wh, float)) + b
    i, j, f, o = np.array_split(sums, 4, axis=1)
    share = lambda z: 0.5 * (1 + np.tanh(z / 2))  # noqa: E731
    new_c = np.array(c) * share(f) + share(i) * np.tanh(j)
    return np.tanh(new_c) * share(o), new_c
