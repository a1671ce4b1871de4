"""The slide's formula with exp(h)."""

import numpy as np


def sigmoid(h):
    return 1 / (1 + np.exp(np.array(h, dtype=float)))
