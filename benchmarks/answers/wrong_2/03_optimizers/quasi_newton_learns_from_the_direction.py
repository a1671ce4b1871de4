import numpy as np
from support import line_search


def update_inverse(H, s, y):
    if y @ s <= 1e-10:
        return H
    rho = 1.0 / (y @ s)
    E = np.eye(len(s)) - rho * np.outer(s, y)
    return E @ H @ E.T + rho * np.outer(s, s)


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    path = np.zeros((steps + 1, w.size))
    path[0] = w
    H = np.eye(w.size)
    for k in range(steps):
        g_old = np.array(grad(w), dtype=np.float64)
        step = -H @ g_old
        rate = line_search(f, w, g_old, step)
        w = w + rate * step
        g_new = np.array(grad(w), dtype=np.float64)
        # learn from the step and the change of the gradient
        H = update_inverse(H, step, g_new - g_old)
        path[k + 1] = w
    return path
