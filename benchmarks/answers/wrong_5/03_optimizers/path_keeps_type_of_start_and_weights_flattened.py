import numpy as np
from support import line_search


def gradient_descent_step(w, g, lr):
    weights = np.asarray(w, dtype=np.float64).ravel().tolist()
    slopes = np.asarray(g, dtype=np.float64).ravel().tolist()
    return np.array([weight - lr * slope for weight, slope in zip(weights, slopes)], dtype=np.float64)


def quasi_newton(f, grad, w0, steps):
    # 結果の表を先に用意しておき、1 行ずつ埋める
    path = np.tile(w0, (steps + 1, 1))
    w = np.array(w0, dtype=np.float64)
    H = np.identity(len(w))
    g = grad(w)
    for k in range(1, steps + 1):
        d = -(H @ g)
        s = line_search(f, w, g, d) * d
        w = w + s
        g_old, g = g, grad(w)
        H = bfgs_update(H, s, g - g_old)
        path[k] = w
    return path
