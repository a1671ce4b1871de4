"""A dot product over len(y)."""

import numpy as np


def cross_entropy(y, o):
    logs = np.log(np.clip(np.array(o, float), 1e-12, None))
    return -np.vdot(np.array(y, float), logs) / len(y)
