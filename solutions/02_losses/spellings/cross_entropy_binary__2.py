"""Two sums, one for yes and one for no."""

import numpy as np


def cross_entropy(y, o):
    y, o = np.array(y, float), np.array(o, float).clip(1e-12, 1 - 1e-12)
    yes = np.sum(y * np.log(o))
    no = np.sum((1.0 - y) * np.log(1.0 - o))
    return -(yes + no)
