"""Powers of e, the 1 written last."""

import numpy as np


def sigmoid(h):
    power = np.e ** np.array(h, dtype=float)
    return power / (power + 1)
