"""Two loops, with a plus."""

import numpy as np


def softmax_jacobian(h):
    e = np.exp(np.array(h, dtype=float) - np.max(h))
    p = e / np.sum(e)
    n = len(p)
    return np.array([[p[i] * ((i == j) + p[j]) for j in range(n)] for i in range(n)])
