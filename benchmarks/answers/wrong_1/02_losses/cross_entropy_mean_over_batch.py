"""The student averages the cross-entropy over the samples, because that is what the training curves show."""

import numpy as np


def cross_entropy(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    log_o = np.log(np.where(o < 1e-12, 1e-12, o))
    losses = -np.einsum("...i,...i->...", y, log_o)
    return np.mean(losses)
