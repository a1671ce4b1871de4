import numpy as np


def softmax_jacobian(h):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max())
    p = e / e.sum()
    n = len(p)
    # log f_i = h_i - log sum exp, derivative by h_j: delta_ij - f_j
    J = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            J[i, j] = (1.0 if i == j else 0.0) - p[j]
    return J
