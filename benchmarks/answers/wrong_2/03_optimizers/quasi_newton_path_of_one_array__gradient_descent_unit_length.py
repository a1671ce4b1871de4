import numpy as np
from support import line_search


def gradient_descent_step(w, g, lr):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    # only the direction counts, lr says how far
    length = np.sqrt(np.sum(g**2))
    if length == 0:
        return w.copy()
    return w - lr * g / length


def _learn(H, s, y):
    if np.dot(y, s) <= 1e-10:
        return H
    r = 1 / np.dot(y, s)
    left = np.eye(len(s)) - r * np.outer(s, y)
    return left.dot(H).dot(left.T) + r * np.outer(s, s)


def quasi_newton(f, grad, w0, steps):
    w = np.asarray(w0, dtype=np.float64)
    H = np.eye(len(w))
    path = [w]
    for step in range(steps):
        g = np.array(grad(w))
        d = -H.dot(g)
        s = line_search(f, w, g, d) * d
        w += s
        path.append(w)
        H = _learn(H, s, grad(w) - g)
    return np.array(path)
