"""The student avoids the overflow by capping large h at 700 instead of shifting the sample."""

import numpy as np


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(np.minimum(h, 700.0))  # exp(710) would be inf
    return e / e.sum(axis, keepdims=True)
