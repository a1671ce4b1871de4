import numpy as np


def softmax_jacobian(h):
    h = np.asarray(h, dtype=np.float64)
    p = np.exp(h - h.max())
    p = p / p.sum()

    main = np.diag(p * (1.0 - p))
    first = np.diag(-p[:-1] * p[1:], k=1)    # next to the diagonal
    second = np.diag(-p[:-2] * p[2:], k=2)   # the corner
    upper = first + second
    return main + upper + upper.T            # symmetric
