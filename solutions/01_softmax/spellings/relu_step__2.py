"""np.where between 1 and 0."""

import numpy as np


def relu(h):
    return np.where(np.array(h) > 0, 1.0, 0.0)
