import numpy as np


def gates(x, h0, c0, Wx, Wh, b):
    x = np.asarray(x, dtype=float)
    h0 = np.asarray(h0, dtype=float)
    Wx, Wh, b = np.asarray(Wx, dtype=float), np.asarray(Wh, dtype=float), np.asarray(b, dtype=float)
    H = h0.shape[1]
    # no loop needed: all steps with one matrix product
    z = np.einsum("ntd,dk->ntk", x, Wx) + (h0 @ Wh)[:, None, :] + b
    opening = 1 / (1 + np.exp(-z))
    return opening[..., :H], opening[..., H : 2 * H], opening[..., 3 * H :]
