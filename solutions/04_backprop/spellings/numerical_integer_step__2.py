"""One array, moved and put back; as integers when w holds integers."""

import numpy as np


def numerical_gradient(f, w, step):
    w = np.array(w)
    grad = np.zeros(w.shape)
    for i in np.ndindex(*w.shape):
        old = w[i]
        w[i] = old + step
        up = f(w)
        w[i] = old - step
        down = f(w)
        w[i] = old
        grad[i] = (up - down) / (2 * step)
    return grad
