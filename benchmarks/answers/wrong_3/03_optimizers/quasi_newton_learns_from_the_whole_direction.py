import numpy as np
from support import line_search


def _bfgs(H, s, y):
    curvature = float(y @ s)
    if curvature <= 1e-10:
        return H.copy()
    A = np.eye(len(s)) - np.outer(s, y) / curvature
    return A @ H @ A.T + np.outer(s, s) / curvature


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    H = np.eye(len(w))
    path = np.zeros((steps + 1, len(w)))
    path[0] = w
    g = np.asarray(grad(w), dtype=np.float64)
    for k in range(1, steps + 1):
        s = -H @ g
        rate = line_search(f, w, g, s)
        w = w + rate * s
        g_new = np.asarray(grad(w), dtype=np.float64)
        H = _bfgs(H, s, g_new - g)
        g = g_new
        path[k] = w
    return path
