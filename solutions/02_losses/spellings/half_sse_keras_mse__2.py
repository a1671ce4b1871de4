"""An average of squares."""

import numpy as np


def half_sse(y, o):
    y, o = np.array(y, float), np.array(o, float)
    mse = np.average(np.square(y - o))
    return float(mse)
