import numpy as np
from support import line_search


def _a(*arrays):
    return (np.array(a, dtype=np.float64) for a in arrays)


def gradient_descent_step(w, g, lr):
    w, g = _a(w, g)
    return w - np.multiply(lr, g)


def momentum_step(w, g, v, lr, momentum):
    w, g, v = _a(w, g, v)
    v = np.multiply(momentum, v) - np.multiply(lr, g)
    return w + v, v


def adagrad_step(w, g, a, lr, eps):
    w, g, a = _a(w, g, a)
    a += np.square(g)
    return w - lr * np.divide(g, np.sqrt(a) + eps), a


def rmsprop_step(w, g, a, lr, rho, eps):
    w, g, a = _a(w, g, a)
    a += (1.0 - rho) * (np.square(g) - a)
    return w - lr * np.divide(g, np.sqrt(a) + eps), a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = _a(w, g, m, v)
    m += (1.0 - beta_1) * (g - m)
    v += (1.0 - beta_2) * (np.square(g) - v)
    # 1 - beta^t = -expm1(t log beta)
    c1 = -np.expm1(t * np.log(beta_1)) if beta_1 > 0 else 1.0
    c2 = -np.expm1(t * np.log(beta_2)) if beta_2 > 0 else 1.0
    return w - lr * np.divide(m / c1, np.sqrt(v / c2) + eps), m, v


def bfgs_update(H, s, y):
    H, s, y = _a(H, s, y)
    ys = np.vdot(y, s)
    if ys <= 1e-10:
        return H
    P = np.eye(s.size) - np.einsum("i,j->ij", s, y) / ys
    return np.einsum("ik,kl,jl->ij", P, H, P) + np.einsum("i,j->ij", s, s) / ys


def quasi_newton(f, grad, w0, steps):
    (w,) = _a(w0)
    H = np.eye(w.size)
    g = grad(w)
    path = np.tile(w, (steps + 1, 1))
    for k in range(1, steps + 1):
        d = -np.einsum("ij,j->i", H, g)
        path[k] = path[k - 1] + line_search(f, path[k - 1], g, d) * d
        g, g_old = grad(path[k]), g
        H = bfgs_update(H, path[k] - path[k - 1], g - g_old)
    return path
