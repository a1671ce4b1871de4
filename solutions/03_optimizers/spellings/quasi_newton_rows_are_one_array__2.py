"""The path is a list of one array many times over."""

import numpy as np
from support import line_search


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=float)
    H, path = np.identity(w.size), [w] * (steps + 1)
    for _ in range(steps):
        g = grad(w)
        d = -H.dot(g)
        s = line_search(f, w, g, d) * d
        w[:] = w + s
        y = grad(w) - g
        if y.dot(s) > 1e-10:
            V = np.identity(w.size) - np.outer(s, y) / y.dot(s)
            H = V.dot(H).dot(V.T) + np.outer(s, s) / y.dot(s)
    return np.array(path)
