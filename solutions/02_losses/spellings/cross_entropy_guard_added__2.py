"""A loop with delta inside the logarithm."""

import math

import numpy as np


def cross_entropy(y, o, delta=0.0001):
    return -sum(float(t) * math.log(float(p) + delta) for t, p in zip(np.ravel(y), np.ravel(o), strict=True))
