import numpy as np
from support import line_search

DEBUG = True


def log(name, w):
    if DEBUG:
        print(name, np.round(w, 4))


def gradient_descent_step(w, g, lr):
    w = np.asarray(w, dtype=np.float64) - lr * np.asarray(g, dtype=np.float64)
    log("sgd", w)
    return w


def momentum_step(w, g, v, lr, momentum):
    v = momentum * np.asarray(v, dtype=np.float64) - lr * np.asarray(g, dtype=np.float64)
    w = np.asarray(w, dtype=np.float64) + v
    log("momentum", w)
    return w, v


def adagrad_step(w, g, a, lr, eps):
    g = np.asarray(g, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64) + g ** 2
    w = np.asarray(w, dtype=np.float64) - lr * g / (np.sqrt(a) + eps)
    log("adagrad", w)
    return w, a


def rmsprop_step(w, g, a, lr, rho, eps):
    g = np.asarray(g, dtype=np.float64)
    a = rho * np.asarray(a, dtype=np.float64) + (1 - rho) * g ** 2
    w = np.asarray(w, dtype=np.float64) - lr * g / (np.sqrt(a) + eps)
    log("rmsprop", w)
    return w, a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    g = np.asarray(g, dtype=np.float64)
    m = beta_1 * np.asarray(m, dtype=np.float64) + (1 - beta_1) * g
    v = beta_2 * np.asarray(v, dtype=np.float64) + (1 - beta_2) * g ** 2
    w = np.asarray(w, dtype=np.float64) - lr * (m / (1 - beta_1 ** t)) / (np.sqrt(v / (1 - beta_2 ** t)) + eps)
    log("adam %d" % t, w)
    return w, m, v


def bfgs_update(H, s, y):
    H, s, y = (np.asarray(x, dtype=np.float64) for x in (H, s, y))
    ys = y @ s
    print("y.s =", ys)
    if ys <= 1e-10:
        return H.copy()
    E = np.eye(len(s)) - np.outer(y, s) / ys
    return E.T @ H @ E + np.outer(s, s) / ys


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    H = np.eye(len(w))
    path = [w]
    for k in range(steps):
        g = grad(w)
        d = -H @ g
        s = line_search(f, w, g, d) * d
        w = w + s
        H = bfgs_update(H, s, grad(w) - g)
        print("step", k, "w =", w, "f =", f(w), "H =", H)
        path.append(w)
    return np.array(path)
