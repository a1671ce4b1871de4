"""The probability of the right class first, its logarithm afterwards."""

import numpy as np


def cross_entropy(y, o):
    o = np.clip(np.array(o, float), 1e-12, None)
    p_right = np.einsum("...c,...c->...", np.array(y, float), o)
    return -np.log(p_right).sum()
