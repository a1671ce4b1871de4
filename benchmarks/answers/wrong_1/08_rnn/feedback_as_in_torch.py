"""The student multiplies with the transposed feedback matrix, as PyTorch stores it; it is square, so nothing complains."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    h = np.asarray(h, dtype=np.float64)
    Wx = np.asarray(Wx, dtype=np.float64)
    Wh = np.asarray(Wh, dtype=np.float64)
    z = np.einsum("nd,dh->nh", x, Wx) + np.einsum("nk,hk->nh", h, Wh)
    return np.tanh(z + np.asarray(b, dtype=np.float64))
