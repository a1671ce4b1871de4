from __future__ import annotations

import functools
from dataclasses import dataclass, field
from typing import Any, Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def fresh_doubles(method: Callable[..., Any]) -> Callable[..., Any]:
    """Hand the wrapped function its own float64 copy, so that it may scribble on it."""

    @functools.wraps(method)
    def inner(h: ArrayLike, **options: Any) -> Any:
        own = np.array(h, dtype="float64", copy=True)
        before = own.copy()
        out = method(own, **options)
        del before
        return out

    return inner


@dataclass(frozen=True)
class Activation:
    """An activation function together with its slope."""

    name: str
    value: Callable[[Array], Array] = field(repr=False)
    slope: Callable[[Array], Array] = field(repr=False)


@fresh_doubles
def _logistic(own: Array) -> Array:
    negative_size = -np.abs(own)
    tail = np.exp(negative_size)  # never above 1
    return np.where(own < 0, tail, 1.0) / (1.0 + tail)


@fresh_doubles
def _logistic_slope(own: Array) -> Array:
    tail = np.exp(-np.abs(own))
    return tail / (1.0 + tail) ** 2


@fresh_doubles
def _ramp(own: Array) -> Array:
    return np.clip(own, 0.0, None)


@fresh_doubles
def _step(own: Array) -> Array:
    return np.greater(own, 0.0).astype(np.float64)


LOGISTIC = Activation("logistic", _logistic, _logistic_slope)
RAMP = Activation("ramp", _ramp, _step)


@dataclass
class Competition:
    """Classes that compete along one axis."""

    scores: Array
    axis: int = -1

    @functools.cached_property
    def shares(self) -> Array:
        lined_up = np.moveaxis(self.scores, self.axis, 0).copy()
        lined_up -= lined_up.max(axis=0)
        np.exp(lined_up, out=lined_up)
        lined_up /= lined_up.sum(axis=0)
        return np.ascontiguousarray(np.moveaxis(lined_up, 0, self.axis))

    @property
    def jacobian(self) -> Array:
        column = self.shares[:, np.newaxis]
        return np.diagflat(column) - column @ column.T


def sigmoid(h: ArrayLike) -> Array:
    return LOGISTIC.value(h)


def relu(h: ArrayLike) -> Array:
    return RAMP.value(h)


def softmax(h: ArrayLike, axis: int = -1) -> Array:
    return Competition(np.array(h, dtype=np.float64), axis).shares


def sigmoid_grad(h: ArrayLike) -> Array:
    return LOGISTIC.slope(h)


def relu_grad(h: ArrayLike) -> Array:
    return RAMP.slope(h)


def softmax_jacobian(h: ArrayLike) -> Array:
    return Competition(np.array(h, dtype=np.float64)).jacobian
