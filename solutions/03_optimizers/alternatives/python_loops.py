"""Plain Python: loops over single numbers, eps inside of the root, the matrices of BFGS filled entry by entry."""

import math

import numpy as np
from support import line_search


def gradient_descent_step(w, g, lr):
    return _each(lambda w, g: (w - lr * g,), w, g)[0]


def momentum_step(w, g, v, lr, momentum):
    def rule(w, g, v):
        v = momentum * v - lr * g
        return w + v, v

    return _each(rule, w, g, v)


def adagrad_step(w, g, a, lr, eps):
    def rule(w, g, a):
        a += g * g
        return w - lr / math.sqrt(a + eps) * g, a

    return _each(rule, w, g, a)


def rmsprop_step(w, g, a, lr, rho, eps):
    def rule(w, g, a):
        a = rho * a + (1 - rho) * g * g
        return w - lr / math.sqrt(a + eps) * g, a

    return _each(rule, w, g, a)


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    def rule(w, g, m, v):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g * g
        m_hat = m / (1 - math.pow(beta_1, t))
        v_hat = v / (1 - math.pow(beta_2, t))
        return w - lr * m_hat / math.sqrt(v_hat + eps), m, v

    return _each(rule, w, g, m, v)


def bfgs_update(H, s, y):
    H, s, y = (np.array(array, dtype=float).tolist() for array in (H, s, y))
    n = len(s)
    curvature = sum(s[i] * y[i] for i in range(n))
    if curvature <= 1e-10:
        return np.array(H)
    rho = 1 / curvature
    left = [[(1.0 if i == j else 0.0) - rho * s[i] * y[j] for j in range(n)] for i in range(n)]
    new = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            new[i, j] = rho * s[i] * s[j]
            for k in range(n):
                for m in range(n):
                    new[i, j] += left[i][k] * H[k][m] * left[j][m]
    return new


def quasi_newton(f, grad, w0, steps):
    n = len(w0)
    path = np.zeros((steps + 1, n))
    path[0] = w0
    H = np.eye(n)
    for k in range(steps):
        g = grad(path[k])
        d = np.array([-sum(H[i, j] * g[j] for j in range(n)) for i in range(n)])
        rate = line_search(f, path[k], g, d)
        path[k + 1] = path[k] + rate * d
        H = bfgs_update(H, path[k + 1] - path[k], grad(path[k + 1]) - g)
    return path


def _each(rule, *arrays):
    arrays = [np.array(array, dtype=float) for array in arrays]
    answers = [rule(*(float(array[index]) for array in arrays)) for index in np.ndindex(arrays[0].shape)]
    return tuple(np.array(column).reshape(arrays[0].shape) for column in zip(*answers, strict=True))
