import numpy as np


def relu_grad(h):
    grad = np.ones(np.shape(h), dtype=np.float64)
    grad[h <= 0] = 0.0
    return grad


def softmax_jacobian(h):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - np.max(h))
    p = e / np.sum(e)
    # off the diagonal: -p_i p_j
    jac = -np.outer(p, p)
    # on the diagonal: p_i (1 - p_i)
    for i, p_i in enumerate(p):
        jac[i, i] += p_i * (1.0 - p_i)
    return jac
