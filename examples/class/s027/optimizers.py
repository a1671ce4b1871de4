# s027
import numpy as np
from support import line_search


def gradient_descent_step(w, g, lr):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    return w - lr * g


def momentum_step(w, g, v, lr, momentum):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    v = momentum * np.asarray(v, dtype=np.float64) - lr * g
    return w + v, v


def adagrad_step(w, g, a, lr, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64) + g ** 2
    return w - lr / (np.sqrt(a) + eps) * g, a


def rmsprop_step(w, g, a, lr, rho, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    a = rho * np.asarray(a, dtype=np.float64) + (1 - rho) * g ** 2
    return w - lr / (np.sqrt(a) + eps) * g, a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    m = beta_1 * np.asarray(m, dtype=np.float64) + (1 - beta_1) * g
    v = beta_2 * np.asarray(v, dtype=np.float64) + (1 - beta_2) * g ** 2
    m_hat = m / (1 - beta_1 ** t)
    w = w - lr / (np.sqrt(v) + eps) * m_hat
    return w, m, v


def bfgs_update(H, s, y):
    H = np.asarray(H, dtype=np.float64)
    s = np.asarray(s, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    ys = y.dot(s)
    if ys <= 1e-10:
        return H.copy()
    rho = 1 / ys
    I = np.eye(len(s))
    return (I - rho * np.outer(s, y)).dot(H).dot(I - rho * np.outer(y, s)) + rho * np.outer(s, s)


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    H = np.eye(len(w))
    path = [w]
    while len(path) <= steps:
        g = grad(w)
        d = -H.dot(g)
        w_new = w + line_search(f, w, g, d) * d
        H = bfgs_update(H, w_new - w, grad(w_new) - g)
        w = w_new
        path.append(w)
    return np.array(path)
