import numpy as np


def half_sse(y, o):
    # the sum of squares is the squared 2-norm of the error
    error = np.asarray(y, dtype=np.float64) - np.asarray(o, dtype=np.float64)
    return 0.5 * np.linalg.norm(error, ord=2) ** 2
