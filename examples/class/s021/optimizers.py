"""Optimizers (functional style)."""
from __future__ import annotations

from collections.abc import Callable
from functools import reduce

import numpy as np
from numpy.typing import ArrayLike
from support import line_search

f64 = lambda x: np.array(x, dtype=np.float64)  # noqa
Pair = tuple[np.ndarray, np.ndarray]


def gradient_descent_step(w: ArrayLike, g: ArrayLike, lr: float) -> np.ndarray:
    return f64(w) - lr * f64(g)


def momentum_step(w: ArrayLike, g: ArrayLike, v: ArrayLike, lr: float, momentum: float) -> Pair:
    return (lambda v: (f64(w) + v, v))(momentum * f64(v) - lr * f64(g))


def scaled(w: ArrayLike, g: np.ndarray, a: np.ndarray, lr: float, eps: float) -> Pair:
    return f64(w) - lr * g / (np.sqrt(a) + eps), a


def adagrad_step(w: ArrayLike, g: ArrayLike, a: ArrayLike, lr: float, eps: float) -> Pair:
    return scaled(w, f64(g), f64(a) + f64(g) ** 2, lr, eps)


def average(old: ArrayLike, new: np.ndarray, share: float) -> np.ndarray:
    return share * f64(old) + (1 - share) * new


def rmsprop_step(w: ArrayLike, g: ArrayLike, a: ArrayLike, lr: float, rho: float, eps: float) -> Pair:
    return scaled(w, f64(g), average(a, f64(g) ** 2, rho), lr, eps)


def adam_step(w, g, m, v, t: int, lr: float, beta_1: float, beta_2: float, eps: float) -> tuple[np.ndarray, ...]:
    m, v = average(m, f64(g), beta_1), average(v, f64(g) ** 2, beta_2)
    return scaled(w, m / (1 - beta_1**t), v / (1 - beta_2**t), lr, eps)[0], m, v


def bfgs_update(H: ArrayLike, s: ArrayLike, y: ArrayLike) -> np.ndarray:
    H, s, y = f64(H), f64(s), f64(y)
    V = np.eye(s.size) - (np.multiply.outer(s, y) / (s @ y) if s @ y > 1e-10 else 0)
    return V @ H @ V.T + (np.multiply.outer(s, s) / (s @ y) if s @ y > 1e-10 else 0)


def quasi_newton(f: Callable, grad: Callable, w0: ArrayLike, steps: int) -> np.ndarray:
    def walk(state, _):
        path, H = state
        w, g = path[-1], grad(path[-1])
        s = (lambda d: line_search(f, w, g, d) * d)(-H @ g)
        return [*path, w + s], bfgs_update(H, s, grad(w + s) - g)

    return np.array(reduce(walk, range(steps), ([f64(w0)], np.eye(np.size(w0))))[0])
