import numpy as np


def half_sse(y, o):
    difference = np.asarray(y, dtype=np.float64) - np.asarray(o, dtype=np.float64)
    # squared L2 norm
    return 0.5 * np.linalg.norm(difference, ord=2) ** 2
