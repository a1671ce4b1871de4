"""einsum, and the bias added last."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    total = np.einsum("nd,dh->nh", np.array(x, dtype=float), np.array(Wx, dtype=float))
    total += np.einsum("ni,ih->nh", np.array(h, dtype=float), np.array(Wh, dtype=float))
    return total + np.array(b, dtype=float)
