"""The student takes target minus output for the gradient, so it points downhill, and leaves the numbers in the type in which
they came, so unsigned pixels wrap around."""

import numpy as np


def half_sse_grad(y, o):
    return np.subtract(y, o)
