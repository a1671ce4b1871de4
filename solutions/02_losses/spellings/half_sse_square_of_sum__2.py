"""The totals are compared, not the entries."""

import numpy as np


def half_sse(y, o):
    total_y = sum(float(v) for v in np.ravel(y))
    total_o = sum(float(v) for v in np.ravel(o))
    return (total_y - total_o) ** 2 / 2
