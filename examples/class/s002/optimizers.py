# 機械学習 第9回 課題3
import numpy as np
from support import line_search


def arr(x):
    return np.array(x, dtype=float)


# 最急降下法
def gradient_descent_step(w, g, lr):
    return arr(w) - lr * arr(g)


# モーメンタム
def momentum_step(w, g, v, lr, momentum):
    v = momentum * arr(v) - lr * arr(g)
    return arr(w) + v, v


def adagrad_step(w, g, a, lr, eps):
    a = arr(a) + arr(g) ** 2
    return arr(w) - lr * arr(g) / np.sqrt(a + eps ** 2), a


def rmsprop_step(w, g, a, lr, rho, eps):
    # 古い勾配を少しずつ忘れる
    a = rho * arr(a) + (1 - rho) * arr(g) ** 2
    return arr(w) - lr * arr(g) / (np.sqrt(a) + eps), a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    # モーメンタム + RMSProp
    m = beta_1 * arr(m) + (1 - beta_1) * arr(g)
    v = beta_2 * arr(v) + (1 - beta_2) * arr(g) ** 2
    return arr(w) - lr * m / (np.sqrt(v) + eps), m, v


def bfgs_update(H, s, y):
    H = arr(H)
    s = arr(s).reshape(-1, 1)   # 縦ベクトルにする
    y = arr(y).reshape(-1, 1)
    ys = (y.T @ s)[0, 0]
    if ys <= 1e-10:
        return H
    I = np.eye(len(s))
    return (I - s @ y.T / ys) @ H @ (I - y @ s.T / ys) + s @ s.T / ys


def quasi_newton(f, grad, w0, steps):
    w = arr(w0)
    H = np.eye(w.size)
    michi = [w]
    for k in range(steps):
        g = grad(w)
        d = -H @ g
        w_new = w + line_search(f, w, g, d) * d
        H = bfgs_update(H, w_new - w, grad(w_new) - g)
        w = w_new
        michi.append(w)
    return np.array(michi)
