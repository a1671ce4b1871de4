import numpy as np
from support import line_search


def gradient_descent_step(w, g, lr):
    """sgd"""
    w = np.asarray(w, dtype=float)
    g = np.asarray(g, dtype=float)
    return w - lr * g


def momentum_step(w, g, v, lr, momentum):
    """sgd with momentum, v is the velocity (like torch.optim.SGD)"""
    w = np.asarray(w, dtype=float)
    g = np.asarray(g, dtype=float)
    v = momentum * np.asarray(v, dtype=float) + g
    w = w - lr * v
    return w, v


def adagrad_step(w, g, a, lr, eps):
    """adagrad"""
    w = np.asarray(w, dtype=float)
    g = np.asarray(g, dtype=float)
    a = np.asarray(a, dtype=float) + np.square(g)
    return w - lr * g / (np.sqrt(a) + eps), a


def rmsprop_step(w, g, a, lr, rho, eps):
    """rmsprop"""
    w = np.asarray(w, dtype=float)
    g = np.asarray(g, dtype=float)
    a = rho * np.asarray(a, dtype=float) + (1 - rho) * np.square(g)
    return w - lr * g / (np.sqrt(a) + eps), a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    """adam"""
    w = np.asarray(w, dtype=float)
    g = np.asarray(g, dtype=float)
    m = beta_1 * np.asarray(m, dtype=float) + (1 - beta_1) * g
    v = beta_2 * np.asarray(v, dtype=float) + (1 - beta_2) * np.square(g)
    # like in keras: the correction goes into the learning rate
    alpha = lr * np.sqrt(1 - beta_2 ** t) / (1 - beta_1 ** t)
    return w - alpha * m / (np.sqrt(v) + eps), m, v


def bfgs_update(H, s, y):
    """inverse hessian"""
    H = np.asarray(H, dtype=float)
    s = np.asarray(s, dtype=float)
    y = np.asarray(y, dtype=float)
    ys = y.dot(s)
    if ys <= 1e-10:
        return H.copy()
    # expanded form, from wikipedia
    Hy = H.dot(y)
    return H + (ys + y.dot(Hy)) / ys ** 2 * np.outer(s, s) - (np.outer(Hy, s) + np.outer(s, Hy)) / ys


def quasi_newton(f, grad, w0, steps):
    """bfgs"""
    w = np.array(w0, dtype=float)
    H = np.eye(len(w))
    history = [w]
    for i in range(steps):
        g = grad(w)
        d = -H.dot(g)
        s = line_search(f, w, g, d) * d
        y = grad(w + s) - g
        w = w + s
        H = bfgs_update(H, s, y)
        history.append(w)
    return np.stack(history)


# small test
w, v = np.array([1.0, 2.0]), np.zeros(2)
w, v = momentum_step(w, 2 * w, v, 0.1, 0.9)
print("momentum", w, v)
