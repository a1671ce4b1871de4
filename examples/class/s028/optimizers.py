import numpy as np
from support import line_search


def gradient_descent_step(w, g, lr):
    w, g = np.array(w, float), np.array(g, float)
    return w - lr * g


def momentum_step(w, g, v, lr, momentum):
    w, g, v = np.array(w, float), np.array(g, float), np.array(v, float)
    buf = momentum * v + g      # as in pytorch
    return w - lr * buf, buf


def adagrad_step(w, g, a, lr, eps):
    w, g, a = np.array(w, float), np.array(g, float), np.array(a, float)
    a = a + g ** 2
    return w - lr * g / (np.sqrt(a) + eps), a


def rmsprop_step(w, g, a, lr, rho, eps):
    w, g, a = np.array(w, float), np.array(g, float), np.array(a, float)
    a = rho * a + (1 - rho) * g ** 2
    return w - lr * g / (np.sqrt(a) + eps), a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = np.array(w, float), np.array(g, float), np.array(m, float), np.array(v, float)
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g ** 2
    return w - lr * m / (1 - beta_1 ** t) / (np.sqrt(v / (1 - beta_2 ** t)) + eps), m, v


def bfgs_update(H, s, y):
    H, s, y = np.array(H, float), np.array(s, float), np.array(y, float)
    if y @ s <= 1e-10:
        return H
    rho = 1 / (y @ s)
    I = np.eye(len(s))
    return (I - rho * s @ y.T) @ H @ (I - rho * y @ s.T) + rho * s @ s.T


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, float)
    H = np.eye(len(w))
    path = [w]
    for _ in range(steps):
        g = grad(w)
        d = -H @ g
        s = line_search(f, w, g, d) * d
        w = w + s
        H = bfgs_update(H, s, grad(w) - g)
        path.append(w)
    return np.array(path)
