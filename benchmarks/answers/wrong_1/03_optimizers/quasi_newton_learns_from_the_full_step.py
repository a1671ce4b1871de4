"""The student walks by rate times d, but hands the whole direction d to the BFGS update in place of the step made."""

import numpy as np
from support import line_search


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    H = np.eye(w.size)
    path = np.empty((steps + 1, w.size))
    path[0] = w
    g = grad(w)
    for k in range(steps):
        s = -H.dot(g)
        w = w + line_search(f, w, g, s) * s
        g_old, g = g, grad(w)
        H = bfgs_update(H, s, g - g_old)
        path[k + 1] = w
    return path
