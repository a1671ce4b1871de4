"""Callable objects with type hints: a rule for one number and one for its slope, vectorised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Activation:
    """A rule for one number, and the rule for its slope."""

    rule: Callable[[float], float]
    slope: Callable[[float], float]

    def __call__(self, h: ArrayLike) -> Floats:
        """Apply the rule to every element."""
        return np.vectorize(self.rule, otypes=[np.float64])(np.asarray(h, dtype=np.float64))

    def grad(self, h: ArrayLike) -> Floats:
        """Apply the rule of the slope to every element."""
        return np.vectorize(self.slope, otypes=[np.float64])(np.asarray(h, dtype=np.float64))


def _logistic(value: float) -> float:
    small = float(np.exp(-abs(value)))
    return (1.0 if value >= 0 else small) / (1.0 + small)


sigmoid = Activation(_logistic, lambda value: _logistic(value) * _logistic(-value))
relu = Activation(lambda value: max(value, 0.0), lambda value: float(value > 0))
sigmoid_grad = sigmoid.grad
relu_grad = relu.grad


def softmax(h: ArrayLike, axis: int = -1) -> Floats:
    """Apply the rule for one sample along the axis of the classes."""

    def one_sample(sample: Floats) -> Floats:
        weights = np.exp(sample - sample.max())
        return weights / weights.sum()

    return np.apply_along_axis(one_sample, axis, np.asarray(h, dtype=np.float64))
