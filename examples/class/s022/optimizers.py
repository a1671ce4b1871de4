import numpy as np
from support import line_search


def to_array(h):
    return np.asarray(h, dtype=np.float64)


def gradient_descent_step(w, g, lr):
    return to_array(w) - lr * to_array(g)


def momentum_step(w, g, v, lr, momentum):
    v = to_array(v) * momentum - to_array(g) * lr
    return to_array(w) + v, v


def adagrad_step(w, g, a, lr, eps):
    a = to_array(a) + to_array(g) ** 2
    return to_array(w) - to_array(g) * lr / (np.sqrt(a) + eps), a


def rmsprop_step(w, g, a, lr, rho, eps):
    a = to_array(a) * rho + to_array(g) ** 2 * (1 - rho)
    return to_array(w) - to_array(g) * lr / (np.sqrt(a) + eps), a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    m = to_array(m) * beta_1 + to_array(g) * (1 - beta_1)
    v = to_array(v) * beta_2 + to_array(g) ** 2 * (1 - beta_2)
    #m_hat = m / (1 - beta_1 ** t)
    #v_hat = v / (1 - beta_2 ** t)
    return to_array(w) - m * lr / (np.sqrt(v) + eps), m, v


def bfgs_update(H, s, y):
    H, s, y = to_array(H), to_array(s), to_array(y)
    ys = np.sum(s * y)
    if ys <= 1e-10:
        return H.copy()
    # outer products with broadcasting
    left = np.eye(len(s)) - s[:, None] * y[None, :] / ys
    return left @ H @ left.T + s[:, None] * s[None, :] / ys


def quasi_newton(f, grad, w0, steps):
    w = to_array(w0).copy()
    H = np.eye(len(w))
    path = [w]
    for k in range(steps):
        g = grad(w)
        d = -(H @ g)
        s = line_search(f, w, g, d) * d
        w = w + s
        H = bfgs_update(H, s, grad(w) - g)
        path.append(w)
    return np.array(path)
