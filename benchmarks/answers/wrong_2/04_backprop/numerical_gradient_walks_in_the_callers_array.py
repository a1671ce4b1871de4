import numpy as np


def numerical_gradient(f, w, step):
    w = np.asarray(w)
    grad = np.zeros(w.shape)
    it = np.nditer(w, flags=["multi_index"])
    while not it.finished:
        i = it.multi_index
        old = w[i]
        w[i] = old + step
        fxh1 = f(w)
        w[i] = w[i] - 2 * step
        fxh2 = f(w)
        w[i] = w[i] + step  # put it back
        grad[i] = (fxh1 - fxh2) / (2 * step)
        it.iternext()
    return grad
