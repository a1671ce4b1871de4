"""einsum over the last axis only."""

import numpy as np


def half_sse(y, o):
    d = np.subtract(y, o, dtype=float)
    return np.einsum("...i,...i->...", d, d) / 2
