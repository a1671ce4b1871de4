import numpy as np
from support import line_search


def gradient_descent_step(w, g, lr):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    return w - lr * g


def momentum_step(w, g, v, lr, momentum):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    v = np.asarray(v, dtype=np.float64)
    v = momentum * v - lr * g
    return w + v, v


def adagrad_step(w, g, a, lr, eps):
    g = np.asarray(g, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64) + g ** 2
    return _scaled_step(w, g, a, lr, eps), a


def rmsprop_step(w, g, a, lr, rho, eps):
    g = np.asarray(g, dtype=np.float64)
    a = rho * np.asarray(a, dtype=np.float64) + (1 - rho) * g ** 2
    return _scaled_step(w, g, a, lr, eps), a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    g = np.asarray(g, dtype=np.float64)
    m = beta_1 * np.asarray(m, dtype=np.float64) + (1 - beta_1) * g
    v = beta_2 * np.asarray(v, dtype=np.float64) + (1 - beta_2) * g ** 2
    # I measured it: without the correction the first step is only 0.1 / sqrt(0.001) = 3.16 lr
    return _scaled_step(w, m / (1 - beta_1 ** t), v / (1 - beta_2 ** t), lr, eps), m, v


def _scaled_step(w, g, a, lr, eps):
    return np.asarray(w, dtype=np.float64) - lr * g / (np.sqrt(a) + eps)


def bfgs_update(H, s, y):
    H = np.array(H, dtype=np.float64)
    s = np.asarray(s, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    if y @ s <= 1e-10:
        return H
    V = np.eye(s.size) - np.outer(s, y) / (y @ s)
    H = V @ H @ V.T + np.outer(s, s) / (y @ s)
    return (H + H.T) / 2


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    H = np.eye(w.size)
    path = [w]
    for _ in range(steps):
        g = grad(w)
        d = -H @ g
        new = w + line_search(f, w, g, d) * d
        H = bfgs_update(H, new - w, grad(new) - g)
        w = new
        path.append(w)
    return np.array(path)
