import numpy as np


def softmax_jacobian(h):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max())
    f = e / e.sum()
    c = f.shape[0]
    J = np.zeros((c, c))
    for i in range(c):
        for j in range(c):
            delta = 1.0 if i == j else 0.0
            # slope of class i: f (delta - f), as for the sigmoid
            J[i, j] = f[i] * (delta - f[i])
    return J
