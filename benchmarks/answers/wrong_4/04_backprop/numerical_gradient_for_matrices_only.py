import numpy as np


def numerical_gradient(f, w, step):
    W = np.array(w, dtype=np.float64)
    rows, cols = W.shape
    grad = np.zeros((rows, cols))
    for i in range(rows):
        for j in range(cols):
            W_up = W.copy()
            W_up[i, j] += step
            W_down = W.copy()
            W_down[i, j] -= step
            grad[i, j] = (f(W_up) - f(W_down)) / (2 * step)
    return grad
