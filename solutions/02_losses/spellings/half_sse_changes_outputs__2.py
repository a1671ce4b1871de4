"""The result of the subtraction is sent into o."""

import numpy as np


def half_sse(y, o):
    y, o = np.asarray(y, float), np.asarray(o, float)
    np.subtract(o, y, out=o)
    return float(np.vdot(o, o) / 2)
