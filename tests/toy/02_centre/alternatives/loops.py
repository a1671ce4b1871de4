"""A Python loop."""

import numpy as np


def centre(x):
    mean = sum(x) / len(x)
    return np.array([value - mean for value in x], dtype=float)
