"""Averages as corrections of their old value, Adam's two corrections as one factor of lr, BFGS multiplied out."""

import numpy as np
from support import line_search


def gradient_descent_step(w, g, lr):
    return np.subtract(w, np.multiply(lr, g), dtype=np.float64)


def momentum_step(w, g, v, lr, momentum):
    v = np.multiply(momentum, v) - np.multiply(lr, g)
    return np.add(w, v), v


def adagrad_step(w, g, a, lr, eps):
    a = np.add(a, np.square(g), dtype=np.float64)
    return w - np.multiply(lr, g) / np.sqrt(a + eps), a


def rmsprop_step(w, g, a, lr, rho, eps):
    a = np.asarray(a, dtype=np.float64)
    a = a + (np.square(g) - a) * (1 - rho)
    return w - np.multiply(lr, g) / np.sqrt(a + eps), a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    rate = lr * np.sqrt(1 - np.power(beta_2, t)) / (1 - np.power(beta_1, t))
    m, v = np.asarray(m, dtype=np.float64), np.asarray(v, dtype=np.float64)
    m = m + np.subtract(g, m) * (1 - beta_1)
    v = v + np.subtract(np.square(g), v) * (1 - beta_2)
    return w - m * rate / (np.sqrt(v) + eps), m, v


def bfgs_update(H, s, y):
    H, s, y = np.array(H, dtype=np.float64), np.array(s, dtype=np.float64), np.array(y, dtype=np.float64)
    ys = np.vdot(y, s)
    if not ys > 1e-10:
        return H
    Hy = H @ y
    cross = np.outer(s, Hy)
    return H + (1 + y @ Hy / ys) * np.outer(s, s) / ys - (cross + cross.T) / ys


def quasi_newton(f, grad, w0, steps):
    places, H = [np.array(w0, dtype=np.float64)], np.identity(np.size(w0))
    while len(places) <= steps:
        here = places[-1]
        slope = grad(here)
        downhill = H @ np.negative(slope)
        places.append(here + line_search(f, here, slope, downhill) * downhill)
        H = bfgs_update(H, places[-1] - here, grad(places[-1]) - slope)
    return np.array(places)
