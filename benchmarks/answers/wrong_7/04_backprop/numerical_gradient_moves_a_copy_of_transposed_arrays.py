import numpy as np


def numerical_gradient(f, w, step):
    v = np.array(w, dtype=np.float64)  # a copy, w itself must not move
    flat = v.ravel()  # the same numbers as one long vector, so that one loop is enough for any shape
    slopes = np.zeros(flat.size)
    for i in range(flat.size):
        before = flat[i]
        flat[i] = before + step
        up = f(v)
        flat[i] = before - step
        down = f(v)
        flat[i] = before
        slopes[i] = (up - down) / (2 * step)
    return slopes.reshape(v.shape)
