import numpy as np
from support import line_search

# week 10, optimizers


def gradient_descent_step(w, g, lr):
    return np.asarray(w, dtype=np.float64) - lr * np.asarray(g, dtype=np.float64)


def momentum_step(w, g, v, lr, momentum):
    step = momentum * np.asarray(v, dtype=np.float64) - lr * np.asarray(g, dtype=np.float64)
    return np.asarray(w, dtype=np.float64) + step, step


def _divide(w, g, a, lr, eps):
    return np.asarray(w, dtype=np.float64) - lr * g / (eps + a ** 0.5)


def adagrad_step(w, g, a, lr, eps):
    g = np.asarray(g, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64) + g * g
    return _divide(w, g, a, lr, eps), a


def rmsprop_step(w, g, a, lr, rho, eps):
    g = np.asarray(g, dtype=np.float64)
    a = rho * np.asarray(a, dtype=np.float64) + (1 - rho) * g * g
    return _divide(w, g, a, lr, eps), a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    g = np.asarray(g, dtype=np.float64)
    m = beta_1 * np.asarray(m, dtype=np.float64) + (1 - beta_1) * g
    v = beta_2 * np.asarray(v, dtype=np.float64) + (1 - beta_2) * g * g
    return _divide(w, m / (1 - beta_1 ** t), v / (1 - beta_2 ** t), lr, eps), m, v


def bfgs_update(H, s, y):
    H = np.array(H, dtype=np.float64)
    s = np.asarray(s, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    ys = (y * s).sum()
    if ys > 1e-10:
        V = np.eye(s.size) - np.outer(s, y) / ys
        H = V @ H @ V.T + np.outer(s, s) / ys
    return H


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    path = np.empty((steps + 1, w.size))
    path[0] = w
    H = np.eye(w.size)
    k = 0
    while k < steps:
        g = grad(w)
        d = -H.dot(g)
        s = line_search(f, w, g, d) * d
        w = w + s
        H = bfgs_update(H, s, grad(w) - g)
        k += 1          # checked: it ends now
        path[k] = w
    return path
