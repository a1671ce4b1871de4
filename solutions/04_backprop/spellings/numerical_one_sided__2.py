"""f at the starting point once, then one more call for each element."""

import numpy as np


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=float)
    start = f(w)
    flat = []
    for k in range(w.size):
        e = np.zeros(w.size)
        e[k] = step
        flat.append((f(w + e.reshape(w.shape)) - start) / step)
    return np.array(flat).reshape(w.shape)
