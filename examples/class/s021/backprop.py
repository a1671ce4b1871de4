"""Backpropagation (functional style)."""
from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

import numpy as np
from numpy.typing import ArrayLike
from support import sigmoid, softmax

f64 = lambda x: np.array(x, dtype=np.float64)  # noqa
Params = list[tuple[np.ndarray, np.ndarray]]
F = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: h.clip(min=0)}
SLOPE = {"sigmoid": lambda o: o * (1 - o), "tanh": lambda o: 1 - o**2, "relu": lambda o: np.greater(o, 0)}


def forward(x: ArrayLike, params: Params, activation: str) -> list[np.ndarray]:
    layers = zip(params, [F[activation]] * (len(params) - 1) + [softmax])
    return list(accumulate(layers, lambda o, layer: layer[1](o @ layer[0][0] + layer[0][1]), initial=f64(x)))


def backward(x: ArrayLike, y: ArrayLike, params: Params, activation: str) -> Params:
    *inputs, o = forward(x, params, activation)
    back = zip(params[:0:-1], inputs[:0:-1])
    deltas = accumulate(back, lambda d, l: d @ l[0][0].T * SLOPE[activation](l[1]), initial=o - f64(y))
    return [(i.T @ d, d.sum(0)) for i, d in zip(inputs, [*deltas][::-1])]


def numerical_gradient(f: Callable[[np.ndarray], float], w: ArrayLike, step: float) -> np.ndarray:
    moves = step * np.eye(np.size(w)).reshape(-1, *np.shape(w))
    return np.reshape([(f(f64(w) + e) - f(f64(w) - e)) / (2 * step) for e in moves], np.shape(w))


def gradient_norms(x: ArrayLike, y: ArrayLike, params: Params, activation: str) -> np.ndarray:
    return np.array([np.linalg.norm(dW) for dW, _ in backward(x, y, params, activation)])
