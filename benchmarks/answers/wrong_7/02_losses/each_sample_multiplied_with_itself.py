import numpy as np


def half_sse(y, o):
    y = np.atleast_2d(np.asarray(y, dtype=np.float64))
    o = np.atleast_2d(np.asarray(o, dtype=np.float64))
    total = 0.0
    for target, output in zip(y, o):
        error = target - output
        total += error @ error  # squared length of the error of one sample
    return total / 2
