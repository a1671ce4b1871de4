"""Multiplied by the number of units and divided by the number kept."""

import numpy as np


def dropout_train(h, mask):
    mask = np.array(mask, dtype=float)
    return np.array(h) * mask * (mask.size / mask.sum())
