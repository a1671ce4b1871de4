"""Optimizers; checked against keras.optimizers on my machine."""

import numpy as np
from support import line_search


def convert(*arrays):
    return [np.array(a, dtype="float64") for a in arrays]


def gradient_descent_step(w, g, lr):
    w, g = convert(w, g)
    return w - lr * g


def momentum_step(w, g, v, lr, momentum):
    w, g, v = convert(w, g, v)
    v = momentum * v - lr * g
    return w + v, v


def adagrad_step(w, g, a, lr, eps):
    w, g, a = convert(w, g, a)
    a = a + g ** 2
    return w - lr * g / np.sqrt(a + eps), a


def rmsprop_step(w, g, a, lr, rho, eps):
    w, g, a = convert(w, g, a)
    a = rho * a + (1.0 - rho) * g ** 2
    return w - lr * g / np.sqrt(a + eps), a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = convert(w, g, m, v)
    m = m + (g - m) * (1.0 - beta_1)
    v = v + (g ** 2 - v) * (1.0 - beta_2)
    alpha = lr * np.sqrt(1.0 - beta_2 ** t) / (1.0 - beta_1 ** t)
    return w - alpha * m / (np.sqrt(v) + eps), m, v


def bfgs_update(H, s, y):
    H, s, y = convert(H, s, y)
    ys = np.dot(y, s)
    if ys <= 1e-10:
        return H
    left = np.eye(len(s)) - np.outer(s, y) / ys
    return left @ H @ left.T + np.outer(s, s) / ys


def quasi_newton(f, grad, w0, steps):
    (w,) = convert(w0)
    H = np.eye(len(w))
    path = [w]
    for _ in range(steps):
        g = grad(w)
        d = -H @ g
        s = line_search(f, w, g, d) * d
        w = w + s
        H = bfgs_update(H, s, grad(w) - g)
        path.append(w)
    return np.stack(path)
