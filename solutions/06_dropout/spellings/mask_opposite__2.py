"""A Boolean product with 1."""

import numpy as np


def dropout_mask(u, rate):
    return (np.array(u) < rate) * 1.0
