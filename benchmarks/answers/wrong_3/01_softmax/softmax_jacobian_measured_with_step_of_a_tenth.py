import numpy as np


def _probabilities(h):
    e = np.exp(h - np.max(h))
    return e / np.sum(e)


def softmax_jacobian(h):
    """Column j: raise h[j] by 0.1 and see how all probabilities change."""
    h = np.array(h, dtype=np.float64)
    raise_by = 0.1
    before = _probabilities(h)
    n_classes = h.size
    J = np.empty((n_classes, n_classes))
    for j in range(n_classes):
        moved = h.copy()
        moved[j] += raise_by
        J[:, j] = (_probabilities(moved) - before) / raise_by
    return J
