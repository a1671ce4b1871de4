"""np.maximum with out."""

import numpy as np


def cross_entropy(y, o):
    o = np.asarray(o, float)
    np.maximum(o, 1e-12, out=o)
    return -np.vdot(np.array(y, float), np.log(o))
