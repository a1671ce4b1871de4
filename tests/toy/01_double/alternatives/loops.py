"""Python loops over plain lists, arrays only at the end."""

import math

import numpy as np


def norm(x):
    return math.sqrt(sum(float(value) ** 2 for value in x))


def running_total(x):
    x = np.array(x, dtype=float)
    for j in range(1, x.shape[-1]):
        x[..., j] += x[..., j - 1]
    return x
