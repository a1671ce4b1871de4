import numpy as np


def half_sse(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    # numpy already has the squared distance
    return 0.5 * np.linalg.norm((y - o).ravel())
