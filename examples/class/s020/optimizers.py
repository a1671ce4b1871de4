import numpy as np
from support import line_search

# 課題3　学籍番号 s020


def gradient_descent_step(w, g, lr):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    return w - lr * g


def momentum_step(w, g, v, lr, momentum):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    v = np.asarray(v, dtype=np.float64)
    v *= momentum      # 前回の移動量を減らして
    v += -lr * g       # 今回の勾配の分を足す
    w += v
    return w, v


def adagrad_step(w, g, a, lr, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64) + g ** 2
    return w - lr * g / (np.sqrt(a) + eps), a


def rmsprop_step(w, g, a, lr, rho, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    a = rho * np.asarray(a, dtype=np.float64) + (1 - rho) * g ** 2
    return w - lr * g / (np.sqrt(a) + eps), a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    m = beta_1 * np.asarray(m, dtype=np.float64) + (1 - beta_1) * g
    v = beta_2 * np.asarray(v, dtype=np.float64) + (1 - beta_2) * g ** 2
    mh = m / (1 - beta_1 ** t)
    vh = v / (1 - beta_2 ** t)
    return w - lr * mh / (np.sqrt(vh) + eps), m, v


def bfgs_update(H, s, y):
    H = np.asarray(H, dtype=np.float64)
    s = np.asarray(s, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    ys = y @ s
    if ys <= 1e-10:
        return H.copy()
    I = np.eye(len(s))
    return (I - np.outer(s, y) / ys) @ H @ (I - np.outer(y, s) / ys) + np.outer(s, s) / ys


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)   # ここはコピーする
    H = np.eye(len(w))
    g = grad(w)
    kiroku = [w.copy()]
    for i in range(steps):
        d = -H @ g
        s = line_search(f, w, g, d) * d
        w += s
        g_new = grad(w)
        H = bfgs_update(H, s, g_new - g)
        g = g_new
        kiroku.append(w.copy())
    return np.array(kiroku)
