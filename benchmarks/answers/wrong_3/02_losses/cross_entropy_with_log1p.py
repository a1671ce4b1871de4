import numpy as np


def cross_entropy(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    # log1p is numpy's logarithm that is safe at 0
    return -(y * np.log1p(o)).sum()
