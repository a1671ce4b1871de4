"""Type hints and one small class a loss, with `value` and `gradient`; the functions only call them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class HalfSquares:
    target: Array
    output: Array

    def value(self) -> float:
        return float(np.square(self.gradient()).sum() * 0.5)

    def gradient(self) -> Array:
        return self.output - self.target


@dataclass(frozen=True)
class SoftmaxCrossEntropy:
    target: Array
    sums: Array

    @property
    def shifted(self) -> Array:
        return self.sums - np.amax(self.sums, axis=-1, keepdims=True)

    @property
    def softmax(self) -> Array:
        powers = np.exp(self.shifted)
        return powers / np.sum(powers, axis=-1, keepdims=True)

    def value(self) -> float:
        normalisers = np.log(np.sum(np.exp(self.shifted), axis=-1))
        return float(np.sum(normalisers * self.target.sum(axis=-1)) - np.vdot(self.target, self.shifted))

    def gradient(self) -> Array:
        # Holds for targets of any sum; for a sum of 1 the factor disappears.
        return self.softmax * self.target.sum(axis=-1, keepdims=True) - self.target


def _array(values: ArrayLike) -> Array:
    return np.array(values, dtype=np.float64)


def half_sse(y: ArrayLike, o: ArrayLike) -> float:
    return HalfSquares(_array(y), _array(o)).value()


def half_sse_grad(y: ArrayLike, o: ArrayLike) -> Array:
    return HalfSquares(_array(y), _array(o)).gradient()


def cross_entropy(y: ArrayLike, o: ArrayLike) -> float:
    surprise: Array = -np.log(np.fmax(_array(o), 1e-12))
    return float(np.vdot(_array(y), surprise))


def cross_entropy_from_logits(y: ArrayLike, h: ArrayLike) -> float:
    return SoftmaxCrossEntropy(_array(y), _array(h)).value()


def softmax_cross_entropy_grad(y: ArrayLike, h: ArrayLike) -> Array:
    return SoftmaxCrossEntropy(_array(y), _array(h)).gradient()
