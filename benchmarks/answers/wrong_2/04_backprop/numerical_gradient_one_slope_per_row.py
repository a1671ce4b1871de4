import numpy as np


def numerical_gradient(f, w, step):
    v = np.array(w, dtype=np.float64)
    slopes = []
    for i in range(len(v)):
        up = v.copy()
        up[i] += step
        down = v.copy()
        down[i] -= step
        slopes.append((f(up) - f(down)) / (2 * step))
    return np.array(slopes)
