"""Type hints and one shared rule: a step is a direction times lr; quasi-Newton is a generator of places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

import numpy as np
from numpy.typing import ArrayLike, NDArray
from support import line_search

Floats = NDArray[np.float64]


def _down(w: ArrayLike, lr: float, direction: Floats) -> Floats:
    return np.asarray(w, dtype=np.float64) - lr * direction


def _mean(old: ArrayLike, new: Floats, kept: float) -> Floats:
    return kept * np.asarray(old, dtype=np.float64) + (1 - kept) * new


def _scaled(direction: Floats, squares: Floats, eps: float) -> Floats:
    # Where the root is 0 the direction is 0 too: nothing is divided there. 0 < eps is far below any other root.
    root = np.sqrt(squares)
    return np.divide(direction, root + eps, out=np.zeros_like(direction), where=root > 0)


def gradient_descent_step(w: ArrayLike, g: ArrayLike, lr: float) -> Floats:
    return _down(w, lr, np.asarray(g, dtype=np.float64))


def momentum_step(w: ArrayLike, g: ArrayLike, v: ArrayLike, lr: float, momentum: float) -> tuple[Floats, Floats]:
    update = _down(momentum * np.asarray(v, dtype=np.float64), lr, np.asarray(g, dtype=np.float64))
    return _down(w, -1.0, update), update


def adagrad_step(w: ArrayLike, g: ArrayLike, a: ArrayLike, lr: float, eps: float) -> tuple[Floats, Floats]:
    gradient = np.asarray(g, dtype=np.float64)
    total = np.asarray(a, dtype=np.float64) + gradient**2
    return _down(w, lr, _scaled(gradient, total, eps)), total


def rmsprop_step(w: ArrayLike, g: ArrayLike, a: ArrayLike, lr: float, rho: float, eps: float) -> tuple[Floats, Floats]:
    gradient = np.asarray(g, dtype=np.float64)
    mean = _mean(a, gradient**2, rho)
    return _down(w, lr, _scaled(gradient, mean, eps)), mean


def adam_step(
    w: ArrayLike,
    g: ArrayLike,
    m: ArrayLike,
    v: ArrayLike,
    t: int,
    lr: float,
    beta_1: float,
    beta_2: float,
    eps: float,
) -> tuple[Floats, Floats, Floats]:
    gradient = np.asarray(g, dtype=np.float64)
    first, second = _mean(m, gradient, beta_1), _mean(v, gradient**2, beta_2)
    direction = _scaled(first / (1 - beta_1**t), second / (1 - beta_2**t), eps)
    return _down(w, lr, direction), first, second


def bfgs_update(H: ArrayLike, s: ArrayLike, y: ArrayLike) -> Floats:
    inverse = np.array(H, dtype=np.float64)
    # Columns, so that every product of the formula is a matrix product.
    s_column, y_column = (np.asarray(vector, dtype=np.float64).reshape(-1, 1) for vector in (s, y))
    curvature = (y_column.T @ s_column).item()
    if curvature <= 1e-10:
        return inverse
    left = np.eye(len(inverse)) - s_column @ y_column.T / curvature
    return left @ inverse @ left.T + s_column @ s_column.T / curvature


def quasi_newton(f: Callable[[Floats], float], grad: Callable[[Floats], Floats], w0: ArrayLike, steps: int) -> Floats:
    return np.stack(list(islice(_places(f, grad, np.array(w0, dtype=np.float64)), steps + 1)))


def _places(f: Callable[[Floats], float], grad: Callable[[Floats], Floats], w: Floats) -> Iterator[Floats]:
    inverse = np.eye(w.size)
    while True:
        yield w
        slope = grad(w)
        direction = -(inverse @ slope)
        step = line_search(f, w, slope, direction) * direction
        w = w + step
        inverse = bfgs_update(inverse, step, grad(w) - slope)
