"""Every optimizer is written for ONE weight, as a small scalar rule; a decorator spreads it over an array."""

import functools
import itertools
import math

import numpy as np
from support import line_search


def _spread(count):
    """Turn a rule on floats that returns `count` floats into one on arrays."""

    def decorator(rule):
        many = np.vectorize(rule, otypes=[np.float64] * count)

        @functools.wraps(rule)
        def on_arrays(*args, **named):
            return many(*args, **named)

        return on_arrays

    return decorator


@_spread(1)
def _descend(w, g, lr):
    return float(w) - lr * float(g)


@_spread(2)
def _roll(w, g, v, lr, mu):
    v = mu * float(v) - lr * float(g)
    return float(w) + v, v


@_spread(2)
def _scale(w, g, kept, added, a, lr, eps):
    w, g, a = float(w), float(g), float(a)
    a = kept * a + added * g * g
    return w - lr * g / (math.sqrt(a) + eps), a


@_spread(3)
def _adam(w, g, m, v, t, lr, b1, b2, eps):
    w, g, m, v = float(w), float(g), float(m), float(v)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat, v_hat = m / (1 - b1**t), v / (1 - b2**t)
    return w - lr * m_hat / (math.sqrt(v_hat) + eps), m, v


def gradient_descent_step(w, g, lr):
    return _descend(w, g, lr)


def momentum_step(w, g, v, lr, momentum):
    w, v = _roll(w, g, v, lr, momentum)
    return w, v


def adagrad_step(w, g, a, lr, eps):
    return tuple(_scale(w, g, 1.0, 1.0, a, lr, eps))


def rmsprop_step(w, g, a, lr, rho, eps):
    return tuple(_scale(w, g, rho, 1.0 - rho, a, lr, eps))


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    return tuple(_adam(w, g, m, v, t, lr, beta_1, beta_2, eps))


def bfgs_update(H, s, y):
    H = [[float(x) for x in row] for row in H]
    s = [float(x) for x in s]
    y = [float(x) for x in y]
    n = range(len(s))
    ys = sum(a * b for a, b in zip(y, s))
    if ys <= 1e-10:
        return np.array(H)

    left = [[float(i == j) - s[i] * y[j] / ys for j in n] for i in n]
    half = [[sum(left[i][k] * H[k][j] for k in n) for j in n] for i in n]
    full = [[sum(half[i][k] * left[j][k] for k in n) + s[i] * s[j] / ys for j in n] for i in n]
    return np.array(full)


def quasi_newton(f, grad, w0, steps):
    def slope(w):
        return np.array(grad(w.copy()), dtype=np.float64)

    def advance(state, _):
        w, g, H = state
        d = -(H @ g)
        s = line_search(f, w.copy(), g.copy(), d) * d
        there = w + s
        g_there = slope(there)
        return there, g_there, bfgs_update(H, s, g_there - g)

    start = np.array(w0, dtype=np.float64)
    first = (start, slope(start), np.eye(len(start)))
    states = itertools.accumulate(range(steps), advance, initial=first)
    return np.stack([w for w, _, _ in states])
