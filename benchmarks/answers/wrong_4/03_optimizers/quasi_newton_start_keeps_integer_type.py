import numpy as np
from support import line_search


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0)  # a copy, so w0 stays
    n = w.size
    H = np.identity(n)
    path = np.zeros((steps + 1, n))
    path[0] = w
    g = grad(w)
    for k in range(1, steps + 1):
        d = -H.dot(g)
        rate = line_search(f, w, g, d)
        s = rate * d
        w += s
        g_new = grad(w)
        H = bfgs_update(H, s, g_new - g)
        g = g_new
        path[k] = w
    return path
