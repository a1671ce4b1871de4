"""The student takes half the Euclidean distance between target and output and forgets to square it."""

import numpy as np


def half_sse(y, o):
    difference = np.array(y, dtype=np.float64) - np.array(o, dtype=np.float64)
    return np.linalg.norm(difference.ravel()) / 2
