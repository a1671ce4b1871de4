"""np.where with Keras's epsilon, copied from its source."""

import numpy as np


def cross_entropy(y, o):
    epsilon = 1e-7
    o = np.array(o, float)
    o = np.where(o < epsilon, epsilon, o)
    return float(-np.vdot(np.array(y, float), np.log(o)))
