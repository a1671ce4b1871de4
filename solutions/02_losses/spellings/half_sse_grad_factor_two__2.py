"""The chain rule for the plain square."""

import numpy as np


def half_sse_grad(y, o):
    outer = 2.0 * (np.array(y, float) - np.array(o, float))
    inner = -1.0
    return outer * inner
