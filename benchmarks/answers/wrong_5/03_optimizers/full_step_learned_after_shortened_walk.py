import numpy as np
from support import line_search


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    H = np.eye(w.size)
    g = np.asarray(grad(w), dtype=np.float64)
    path = [w]
    for _ in range(steps):
        s = -H @ g
        w = w + line_search(f, w, g, s) * s
        g_next = np.asarray(grad(w), dtype=np.float64)
        H = bfgs_update(H, s, g_next - g)
        g = g_next
        path.append(w)
    return np.array(path)


def bfgs_update(H, s, y):
    H, s, y = (np.array(x, dtype=np.float64) for x in (H, s, y))
    ys = np.dot(y, s)
    if ys <= 1e-10:
        return H
    V = np.eye(len(s)) - np.outer(y, s) / ys
    return V.T @ H @ V + np.outer(s, s) / ys
