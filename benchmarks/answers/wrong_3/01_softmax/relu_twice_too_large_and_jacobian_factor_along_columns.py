import numpy as np


def relu(h):
    # h and |h| cancel for negative h, no comparison needed
    h = np.asarray(h, dtype=np.float64)
    return h + np.abs(h)


def softmax_jacobian(h):
    h = np.asarray(h, dtype=np.float64)
    f = np.exp(h - h.max())
    f = f / f.sum()
    delta = np.eye(len(f))
    # f_i * (delta_ij - f_j)
    return f * (delta - f)
