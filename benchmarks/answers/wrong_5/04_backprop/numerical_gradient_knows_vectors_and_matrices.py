import numpy as np


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    grad = np.zeros(w.shape)

    def difference(place):
        up, down = w.copy(), w.copy()
        up[place] += step
        down[place] -= step
        return (f(up) - f(down)) / (2 * step)

    if w.ndim == 1:
        for i in range(w.shape[0]):
            grad[i] = difference(i)
    else:
        for i in range(w.shape[0]):
            for j in range(w.shape[1]):
                grad[i, j] = difference((i, j))
    return grad
