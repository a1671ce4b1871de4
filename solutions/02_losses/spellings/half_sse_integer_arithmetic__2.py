"""np.subtract keeps the type of its arguments."""

import numpy as np


def half_sse(y, o):
    d = np.subtract(y, o)
    return (d * d).sum() / 2
