import numpy as np


def sigmoid_grad(h):
    h = np.clip(np.asarray(h, dtype=np.float64), -700, 700)
    # quotient rule on 1 / (1 + e^-h)
    inner = np.exp(-h)
    return inner / (1.0 + inner)


def softmax_jacobian(h):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - np.max(h))
    f = e / np.sum(e)
    # like the sigmoid: f_i (1 - f_j), all pairs
    return np.outer(f, 1.0 - f)
