"""tanh written as a stretched sigmoid."""

import numpy as np


def sigmoid(h):
    h = np.array(h, dtype=float)
    return 2 / (1 + np.exp(-2 * h)) - 1
