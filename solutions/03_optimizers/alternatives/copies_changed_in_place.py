"""Copies first, then in-place arithmetic and einsum; eps beside the uncorrected average, under Adam's root."""

import numpy as np
from support import line_search


def gradient_descent_step(w, g, lr):
    w = np.array(w, dtype="float64")
    w -= lr * np.array(g, dtype="float64")
    return w


def momentum_step(w, g, v, lr, momentum):
    w, g, v = _copies(w, g, v)
    v *= momentum
    v -= lr * g
    w += v
    return w, v


def adagrad_step(w, g, a, lr, eps):
    w, g, a = _copies(w, g, a)
    a += np.einsum("...,...->...", g, g)
    w -= lr * g / np.maximum(np.sqrt(a), eps)
    return w, a


def rmsprop_step(w, g, a, lr, rho, eps):
    w, g, a = _copies(w, g, a)
    a *= rho
    a += (1 - rho) * g**2
    w -= lr * g * (a + eps) ** -0.5
    return w, a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = _copies(w, g, m, v)
    m *= beta_1
    m += (1 - beta_1) * g
    v *= beta_2
    v += (1 - beta_2) * g**2
    w -= lr * m / (1 - beta_1**t) / np.sqrt((v + eps) / (1 - beta_2**t))
    return w, m, v


def bfgs_update(H, s, y):
    H, s, y = _copies(H, s, y)
    ys = np.einsum("i,i", s, y)
    if ys > 1e-10:
        left = np.identity(s.size)
        left -= np.einsum("i,j->ij", s, y / ys)
        H = np.einsum("ik,kl,jl->ij", left, H, left)
        H += np.einsum("i,j->ij", s, s / ys)
    return H


def quasi_newton(f, grad, w0, steps):
    (w,) = _copies(w0)
    H = np.identity(w.size)
    path = np.empty((steps + 1, w.size))
    path[0] = w
    for row in path[1:]:
        before, g = w.copy(), grad(w)
        d = np.einsum("ij,j->i", -H, g)
        w += line_search(f, w, g, d) * d
        row[:] = w
        H[:] = bfgs_update(H, w - before, grad(w) - g)
    return path


def _copies(*arrays):
    return tuple(np.array(array, dtype="float64") for array in arrays)
