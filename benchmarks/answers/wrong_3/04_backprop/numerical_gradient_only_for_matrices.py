import numpy as np


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    n_in, n_out = w.shape
    grad = np.zeros((n_in, n_out))
    for i in range(n_in):
        for j in range(n_out):
            upper, lower = w.copy(), w.copy()
            upper[i, j] += step
            lower[i, j] -= step
            grad[i, j] = (f(upper) - f(lower)) / (2.0 * step)
    return grad
