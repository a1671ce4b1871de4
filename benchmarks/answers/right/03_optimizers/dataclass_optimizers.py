from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterator

import numpy as np
import support

NEGLIGIBLE_CURVATURE = 1e-10


def copies(*things) -> list[np.ndarray]:
    return [np.array(thing, dtype=np.float64) for thing in things]


class Optimizer:
    """Works in place on its own copies of weights and memory."""

    def __init__(self, w, *memory):
        self.w, *self.memory = copies(w, *memory)

    def result(self):
        return (self.w, *self.memory)


class Momentum(Optimizer):
    def __init__(self, w, v=None):
        super().__init__(w, np.zeros(np.shape(w)) if v is None else v)

    def step(self, g, lr, mu):
        (v,) = self.memory
        v *= mu
        v -= lr * g
        self.w += v
        return self


class RootMeanSquare(Optimizer):
    def step(self, g, lr, keep, take, eps):
        (a,) = self.memory
        a *= keep
        a += take * np.square(g)
        self.w -= lr * (g / np.hypot(np.sqrt(a), eps))  # eps inside of the root, squared like the g in a
        return self


class Adam(Optimizer):
    def step(self, g, t, lr, betas, eps):
        for average, beta, new in zip(self.memory, betas, (g, g * g)):
            average *= beta
            average += (1.0 - beta) * new
        m_hat, v_hat = (average / (1.0 - beta**t) for average, beta in zip(self.memory, betas))
        self.w -= np.divide(lr * m_hat, np.add(np.sqrt(v_hat), eps))
        return self


def gradient_descent_step(w, g, lr):
    # momentum that forgets everything
    (g,) = copies(g)
    return Momentum(w).step(g, lr, 0.0).w


def momentum_step(w, g, v, lr, momentum):
    (g,) = copies(g)
    return Momentum(w, v).step(g, lr, momentum).result()


def adagrad_step(w, g, a, lr, eps):
    (g,) = copies(g)
    return RootMeanSquare(w, a).step(g, lr, 1.0, 1.0, eps).result()


def rmsprop_step(w, g, a, lr, rho, eps):
    (g,) = copies(g)
    return RootMeanSquare(w, a).step(g, lr, rho, 1.0 - rho, eps).result()


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    (g,) = copies(g)
    return Adam(w, m, v).step(g, t, lr, (beta_1, beta_2), eps).result()


@dataclass
class Curvature:
    """The estimate of the inverse Hessian."""

    H: np.ndarray

    def learn(self, s: np.ndarray, y: np.ndarray) -> "Curvature":
        ys = np.vdot(y, s)
        if not ys > NEGLIGIBLE_CURVATURE:
            return Curvature(self.H.copy())
        column = s[:, None] / ys
        bracket = np.identity(s.size) - column @ y[None, :]
        return Curvature(np.linalg.multi_dot([bracket, self.H, bracket.T]) + column @ s[None, :])


@dataclass
class Walker:
    f: Callable
    grad: Callable
    place: np.ndarray

    def walk(self, steps: int) -> Iterator[np.ndarray]:
        curvature = Curvature(np.identity(self.place.size))
        w = self.place
        (g,) = copies(self.grad(w))
        yield w
        for _ in range(steps):
            direction = -curvature.H.dot(g)
            s = support.line_search(self.f, w, g, direction) * direction
            w = w + s
            before = g
            (g,) = copies(self.grad(w))
            curvature = curvature.learn(s, g - before)
            yield w


def bfgs_update(H, s, y):
    H, s, y = copies(H, s, y)
    return Curvature(H).learn(s, y).H


def quasi_newton(f, grad, w0, steps):
    (place,) = copies(w0)
    path = np.empty((steps + 1, place.size))
    for row, w in zip(path, Walker(f, grad, place).walk(steps)):
        row[:] = w
    return path
