import numpy as np
from support import line_search


def quasi_newton(f, grad, w0, steps):
    # 最初にすべての行を w0 で埋めておく
    path = np.array([w0] * (steps + 1))
    w = np.array(w0, dtype=np.float64)
    H = np.eye(len(w))
    g = np.array(grad(w), dtype=np.float64)
    for k in range(1, steps + 1):
        d = -(H @ g)
        s = line_search(f, w, g, d) * d
        w = w + s
        g_new = np.array(grad(w), dtype=np.float64)
        H = bfgs_update(H, s, g_new - g)
        g = g_new
        path[k] = w
    return path.astype(np.float64)
