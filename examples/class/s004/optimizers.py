"""Homework lecture 9, part 3"""

import numpy as np
from support import line_search


def f64(*xs):
    return [np.asarray(x, float) for x in xs]


def gradient_descent_step(w, g, lr):
    w, g = f64(w, g)
    return w - lr * g


def momentum_step(w, g, v, lr, momentum):
    w, g, v = f64(w, g, v)
    v = momentum * v - lr * g
    return w + v, v


def adagrad_step(w, g, a, lr, eps):
    w, g, a = f64(w, g, a)
    a = a + g ** 2
    update = lr * g / np.sqrt(a) + eps
    return w - update, a


def rmsprop_step(w, g, a, lr, rho, eps):
    w, g, a = f64(w, g, a)
    a = rho * a + (1 - rho) * g ** 2
    update = lr * g / np.sqrt(a) + eps
    return w - update, a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = f64(w, g, m, v)
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g ** 2
    mhat = m / (1 - beta_1 ** t)
    vhat = v / (1 - beta_2 ** t)
    update = lr * mhat / np.sqrt(vhat) + eps
    return w - update, m, v


def bfgs_update(H, s, y):
    H, s, y = f64(H, s, y)
    if y @ s <= 1e-10:
        return H
    rho = 1 / (y @ s)
    I = np.eye(s.size)
    return (I - rho * np.outer(s, y)) @ H @ (I - rho * np.outer(y, s)) + rho * np.outer(s, s)


def quasi_newton(f, grad, w0, steps):
    w, = f64(w0)
    H = np.eye(w.size)
    path = [w]
    while len(path) < steps + 1:
        g = grad(w)
        d = -H @ g
        s = line_search(f, w, g, d) * d
        y = grad(w + s) - g
        H = bfgs_update(H, s, y)
        w = w + s
        path.append(w)
    return np.array(path)
