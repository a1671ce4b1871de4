import numpy as np
from support import line_search


def check(lr):
    """input check (no exit this time)"""
    if lr <= 0:
        raise ValueError("lr must be > 0")


def arrays(*values):
    return [np.asarray(v, dtype=float) for v in values]


def gradient_descent_step(w, g, lr):
    check(lr)
    w, g = arrays(w, g)
    return w - lr * g


def momentum_step(w, g, v, lr, momentum):
    check(lr)
    w, g, v = arrays(w, g, v)
    v = momentum * v - lr * g
    return w + v, v


def adagrad_step(w, g, a, lr, eps):
    check(lr)
    w, g, a = arrays(w, g, a)
    a = a + g ** 2
    return w - lr * g / (np.sqrt(a) + eps), a


def rmsprop_step(w, g, a, lr, rho, eps):
    check(lr)
    w, g, a = arrays(w, g, a)
    a = rho * a + (1 - rho) * g ** 2
    return w - lr * g / (np.sqrt(a) + eps), a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    check(lr)
    w, g, m, v = arrays(w, g, m, v)
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g ** 2
    m = m / (1 - beta_1 ** t)
    v = v / (1 - beta_2 ** t)
    return w - lr * m / (np.sqrt(v) + eps), m, v


def bfgs_update(H, s, y):
    H, s, y = arrays(H, s, y)
    rho = 1 / np.dot(y, s)
    I = np.eye(len(s))
    return (I - rho * np.outer(s, y)) @ H @ (I - rho * np.outer(y, s)) + rho * np.outer(s, s)


def quasi_newton(f, grad, w0, steps):
    w, = arrays(w0)
    H = np.eye(len(w))
    g = grad(w)
    path = [w]
    for i in range(steps):
        d = -H @ g
        rate = line_search(f, w, g, d)
        s = rate * d
        w = w + s
        g_new = grad(w)
        if np.dot(g_new - g, s) > 1e-10:    # otherwise division by zero at the minimum
            H = bfgs_update(H, s, g_new - g)
        g = g_new
        path.append(w)
    return np.array(path)
