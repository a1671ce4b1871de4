import numpy as np
from support import line_search


def gradient_descent_step(w, g, lr):
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    w -= lr * g
    return w


def momentum_step(w, g, v, lr, momentum):
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    v = np.array(v, dtype=np.float64)
    v = momentum * v - lr * g
    w += v
    return w, v


def adagrad_step(w, g, a, lr, eps):
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    a = np.array(a, dtype=np.float64)
    a += g ** 2
    w -= lr * g / np.sqrt(a + eps)
    return w, a


def rmsprop_step(w, g, a, lr, rho, eps):
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    a = np.array(a, dtype=np.float64)
    a = (1 - rho) * a + rho * g ** 2
    w -= lr * g / (np.sqrt(a) + eps)
    return w, a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    m = np.array(m, dtype=np.float64)
    v = np.array(v, dtype=np.float64)
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g ** 2
    mm = m / (1 - beta_1 ** t)
    vv = v / (1 - beta_2 ** t)
    w -= lr * mm / (np.sqrt(vv) + eps)
    return w, m, v


def bfgs_update(H, s, y):
    H = np.array(H, dtype=np.float64)
    s = np.array(s, dtype=np.float64)
    y = np.array(y, dtype=np.float64)
    rho = y @ s
    if rho <= 1e-10:
        return H
    rho = 1 / rho
    I = np.eye(len(s))
    return (I - rho * np.outer(s, y)) @ H @ (I - rho * np.outer(y, s)) + rho * np.outer(s, s)


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    H = np.eye(len(w))
    g = grad(w)
    path = [w.copy()]
    for k in range(steps):
        d = -H @ g
        s = line_search(f, w, g, d) * d
        w += s
        g2 = grad(w)
        H = bfgs_update(H, s, g2 - g)
        g = g2
        path.append(w.copy())
    return np.array(path)
