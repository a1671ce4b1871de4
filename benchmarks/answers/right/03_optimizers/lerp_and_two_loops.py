import numpy as np
from support import line_search as how_far


def _a(*xs):
    out = tuple(np.asarray(x, dtype=np.float64) for x in xs)
    return out[0] if len(out) == 1 else out


def _towards(old, new, share):
    """Move `old` towards `new`, by this share of the way."""
    return old + share * (new - old)


def gradient_descent_step(w, g, lr):
    return np.add(_a(w), np.multiply(-lr, _a(g)))


def momentum_step(w, g, v, lr, momentum):
    w, g, v = _a(w, g, v)
    push = lr * g
    moved = w + momentum * v - push
    return moved, momentum * v - push


def adagrad_step(w, g, a, lr, eps):
    w, g, a = _a(w, g, a)
    length = np.hypot(np.sqrt(a), g)  # the root of the new a
    return w - lr * g / (length + eps), a + g**2


def rmsprop_step(w, g, a, lr, rho, eps):
    w, g, a = _a(w, g, a)
    a = _towards(a, g * g, 1 - rho)
    rate = lr * np.power(a + eps, -0.5)
    return w - rate * g, a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = _a(w, g, m, v)
    m = _towards(m, g, 1 - beta_1)
    v = _towards(v, np.square(g), 1 - beta_2)
    # both corrections in the learning rate, as Keras does it
    corrected = lr * np.sqrt(1 - np.power(float(beta_2), t)) / (1 - np.power(float(beta_1), t))
    return w - corrected * m / (np.sqrt(v) + eps), m, v


def _times(H, s, y, rho, q):
    """New H times a vector, without ever building the new H (the two loops of L-BFGS, with one pair)."""
    alpha = rho * s.dot(q)
    r = H.dot(q - alpha * y)
    return r + s * (alpha - rho * y.dot(r))


def bfgs_update(H, s, y):
    H, s, y = _a(H, s, y)
    curvature = np.inner(y, s)
    if curvature <= 1e-10:
        return np.array(H)
    rho = 1.0 / curvature
    return np.column_stack([_times(H, s, y, rho, e) for e in np.eye(len(s))])


def quasi_newton(f, grad, w0, steps):
    def walk(w, g, H, left):
        if left == 0:
            return
        d = -H @ g
        s = how_far(f, w, g, d) * d
        g_new = np.array(grad(w + s), dtype=np.float64)
        trail.append(w + s)
        todo.append((w + s, g_new, bfgs_update(H, s, g_new - g), left - 1))

    w = np.array(w0, dtype=np.float64)
    trail = [w.copy()]
    todo = [(w, np.array(grad(w), dtype=np.float64), np.eye(w.size), steps)]
    while todo:
        walk(*todo.pop())
    return np.vstack(trail)
