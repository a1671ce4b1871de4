import numpy as np
from support import line_search


def gradient_descent_step(w, g, lr):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    return w - lr * g


def momentum_step(w, g, v, lr, momentum):
    # beta * v + (1 - beta) * dw (like in my notes from the other course)
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    v = np.asarray(v, dtype=np.float64)
    v = momentum * v - (1 - momentum) * lr * g
    return w + v, v


def adagrad_step(w, g, a, lr, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    s = np.asarray(a, dtype=np.float64) + g ** 2
    return w - lr * g / (np.sqrt(s) + eps), s


def rmsprop_step(w, g, a, lr, rho, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    s = np.asarray(a, dtype=np.float64)
    s = rho * s + (1 - rho) * g ** 2
    return w - lr * g / (np.sqrt(s) + eps), s


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    vdw = beta_1 * np.asarray(m, dtype=np.float64) + (1 - beta_1) * g
    sdw = beta_2 * np.asarray(v, dtype=np.float64) + (1 - beta_2) * g ** 2
    vdw_corrected = vdw / (1 - beta_1 ** t)
    sdw_corrected = sdw / (1 - beta_2 ** t)
    return w - lr * vdw_corrected / (np.sqrt(sdw_corrected) + eps), vdw, sdw


def bfgs_update(H, s, y):
    H = np.asarray(H, dtype=np.float64)
    s = np.asarray(s, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    c = np.dot(y, s)
    if c <= 1e-10:
        return np.copy(H)
    A = np.eye(s.shape[0]) - np.outer(s, y) / c
    return np.dot(np.dot(A, H), A.T) + np.outer(s, s) / c


def quasi_newton(f, grad, w0, steps):
    w = np.asarray(w0, dtype=np.float64)
    H = np.eye(w.shape[0])
    path = [w]
    for i in range(steps):
        g = grad(w)
        d = -np.dot(H, g)
        rate = line_search(f, w, g, d)
        w_next = w + rate * d
        H = bfgs_update(H, w_next - w, grad(w_next) - g)
        w = w_next
        path.append(w)
    return np.vstack(path)
