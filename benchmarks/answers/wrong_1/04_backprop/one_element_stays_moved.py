"""The student moves an element up and down, but never puts it back, so the slopes of all later elements are measured from a
place that has drifted away."""

import numpy as np


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    grad = np.zeros_like(w)
    it = np.nditer(w, flags=["multi_index"])
    while not it.finished:
        idx = it.multi_index
        w[idx] += step
        plus = f(w.copy())
        w[idx] -= 2 * step
        minus = f(w.copy())
        grad[idx] = (plus - minus) / (2 * step)
        it.iternext()
    return grad
