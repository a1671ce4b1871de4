import numpy as np
from support import line_search


def _learn(H, s, y):
    ys = np.dot(y, s)
    if ys <= 1e-10:
        return H
    left = np.eye(len(H)) - np.outer(s, y) / ys
    return left @ H @ left.T + np.outer(s, s) / ys


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    H = np.eye(w.size)
    path = [w]
    for _ in range(steps):
        g = grad(w)
        d = -H @ g
        w_new = line_search(f, w, g, d)
        s = w_new - w
        y = grad(w_new) - g
        H = _learn(H, s, y)
        w = w_new
        path.append(w)
    return np.array(path, dtype=np.float64)
