"""y is the old gradient minus the new one, so no curvature is ever positive."""

import numpy as np
from support import line_search


def quasi_newton(f, grad, w0, steps):
    path = [np.array(w0, dtype=float)]
    H = np.identity(path[0].size)
    for _ in range(steps):
        w = path[-1]
        d = -H.dot(grad(w))
        s = line_search(f, w, grad(w), d) * d
        y = grad(w) - grad(w + s)
        ys = y.dot(s)
        if ys > 1e-10:
            V = np.identity(w.size) - np.outer(s, y) / ys
            H = V.dot(H).dot(V.T) + np.outer(s, s) / ys
        path.append(w + s)
    return np.array(path)
