import numpy as np
from support import line_search


def _bfgs(H, s, y):
    ys = y @ s
    if ys <= 1e-10:
        return H.copy()
    A = np.eye(len(s)) - np.outer(s, y) / ys
    return A @ H @ A.T + np.outer(s, s) / ys


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    H = np.eye(w.size)
    g = np.asarray(grad(w), dtype=np.float64)
    path = [w.copy()]
    for _ in range(steps):
        # nothing more to do at the minimum
        if np.linalg.norm(g) < 1e-6:
            break
        d = -H @ g
        s = line_search(f, w, g, d) * d
        w = w + s
        g_new = np.asarray(grad(w), dtype=np.float64)
        H = _bfgs(H, s, g_new - g)
        g = g_new
        path.append(w.copy())
    return np.array(path)
