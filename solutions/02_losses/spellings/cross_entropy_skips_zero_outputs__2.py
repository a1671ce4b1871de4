"""log 0 is replaced by 0."""

import numpy as np


def cross_entropy(y, o):
    o = np.array(o, float)
    logs = np.log(np.where(o == 0, 1.0, o))
    return -(np.array(y, float) * logs).sum()
