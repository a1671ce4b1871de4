"""The student knows that the diagonal is special, but forgets the minus sign of all the other slopes."""

import numpy as np


def softmax_jacobian(h):
    p = softmax(h)
    c = len(p)
    return np.array([[p[i] * (1 - p[j]) if i == j else p[i] * p[j] for j in range(c)] for i in range(c)])
