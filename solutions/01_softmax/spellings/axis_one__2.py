"""max(1) and sum(1), put back into shape with None."""

import numpy as np


def softmax(h, axis=-1):
    x = np.array(h, dtype=float)
    x = np.exp(x - x.max(1)[:, None])
    return x / x.sum(1)[:, None]
