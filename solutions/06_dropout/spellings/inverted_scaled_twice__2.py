"""The factor for training and its opposite for inference."""

import numpy as np


def inverted_dropout(h, u, rate, training):
    keep = 1 - rate
    if training:
        return np.where(np.array(u) < rate, 0, np.array(h) / keep)
    return np.array(h) * keep
