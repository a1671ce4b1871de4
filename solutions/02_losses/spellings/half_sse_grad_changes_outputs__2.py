"""The result of the subtraction is sent into o."""

import numpy as np


def half_sse_grad(y, o):
    out = np.asarray(o, float)
    return np.subtract(out, y, out=out)
