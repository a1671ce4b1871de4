# 課題3
import numpy as np
from support import line_search


def gradient_descent_step(w, g, lr):
    return np.asarray(w, dtype=np.float64) - lr * np.asarray(g, dtype=np.float64)


def momentum_step(w, g, v, lr, momentum):
    v = momentum * np.asarray(v, dtype=np.float64) - lr * np.asarray(g, dtype=np.float64)
    return np.asarray(w, dtype=np.float64) + v, v


def adagrad_step(w, g, a, lr, eps):
    g = np.asarray(g, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64) + g * g
    return np.asarray(w, dtype=np.float64) - lr * g / (np.sqrt(a) + eps), a


def rmsprop_step(w, g, a, lr, rho, eps):
    g = np.asarray(g, dtype=np.float64)
    a = rho * np.asarray(a, dtype=np.float64) + (1 - rho) * g * g
    return np.asarray(w, dtype=np.float64) - lr * g / (np.sqrt(a) + eps), a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    g = np.asarray(g, dtype=np.float64)
    m = beta_1 * np.asarray(m, dtype=np.float64) + (1 - beta_1) * g
    v = beta_2 * np.asarray(v, dtype=np.float64) + (1 - beta_2) * g * g
    # tは何に使うのか分からなかった
    w = np.asarray(w, dtype=np.float64) - lr / (np.sqrt(v) + eps) * m
    return w, m, v


def bfgs_update(H, s, y):
    H = np.array(H, dtype=np.float64)
    s = np.asarray(s, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    if y @ s <= 1e-10:
        return H
    rho = 1 / (y @ s)
    A = np.eye(len(s)) - rho * np.outer(s, y)
    return A @ H @ A.T + rho * np.outer(s, s)


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    H = np.eye(len(w))
    path = [w]
    for _ in range(steps):
        g = grad(w)
        d = -H @ g
        s = line_search(f, w, g, d) * d
        H = bfgs_update(H, s, grad(w + s) - g)
        w = w + s
        path.append(w)
    # 最初の点は入れない
    return np.array(path[1:]).reshape(steps, len(w))
