"""A mean over the batch, written as len."""

import numpy as np


def half_sse_grad(y, o):
    return np.subtract(o, y, dtype=float) / len(o)
