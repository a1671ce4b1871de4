"""A loop over all pairs."""

import numpy as np


def half_sse(y, o):
    loss = 0.0
    for target, output in zip(np.ravel(y), np.ravel(o), strict=True):
        loss += (float(target) - float(output)) ** 2
    return loss
