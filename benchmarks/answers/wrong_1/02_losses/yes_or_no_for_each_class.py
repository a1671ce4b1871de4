"""The student treats each class as a yes-or-no question of its own and adds the loss of the wrong classes."""

import numpy as np


def cross_entropy(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    total = 0.0
    for target, output in zip(y.ravel(), o.ravel(), strict=True):
        total -= target * np.log(max(output, 1e-12))
        total -= (1 - target) * np.log(max(1 - output, 1e-12))
    return total
