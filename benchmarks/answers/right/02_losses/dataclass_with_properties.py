from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import cached_property

import numpy as np

EPSILON = 1e-12


@dataclass(frozen=True, eq=False)
class Loss(ABC):
    """A target, a prediction, what they cost and where to go."""

    target: np.ndarray
    prediction: np.ndarray

    @classmethod
    def of(cls, target, prediction) -> "Loss":
        t = np.array(target, dtype=np.float64)
        p = np.array(prediction, dtype=np.float64)
        if t.shape != p.shape:
            raise ValueError(f"shapes differ: {t.shape} and {p.shape}")
        return cls(t, p)

    @property
    @abstractmethod
    def terms(self) -> np.ndarray:
        ...

    @property
    def total(self) -> float:
        return float(self.terms.sum())


class Squares(Loss):
    @cached_property
    def residual(self) -> np.ndarray:
        return self.prediction - self.target

    @property
    def terms(self) -> np.ndarray:
        return 0.5 * np.power(self.residual, 2)

    @property
    def slope(self) -> np.ndarray:
        return self.residual.copy()


class Probabilities(Loss):
    @property
    def terms(self) -> np.ndarray:
        floor = np.full_like(self.prediction, EPSILON)
        logs = np.log(np.where(self.prediction < EPSILON, floor, self.prediction))
        return -self.target * logs


class Logits(Loss):
    @cached_property
    def shifted(self) -> np.ndarray:
        return self.prediction - np.amax(self.prediction, axis=-1, keepdims=True)

    @cached_property
    def powers(self) -> np.ndarray:
        return np.exp(self.shifted)

    @cached_property
    def normaliser(self) -> np.ndarray:
        return self.powers.sum(axis=-1, keepdims=True)

    @property
    def terms(self) -> np.ndarray:
        return self.target * (np.log(self.normaliser) - self.shifted)

    @property
    def slope(self) -> np.ndarray:
        return self.powers / self.normaliser - self.target


def half_sse(y, o) -> float:
    return Squares.of(y, o).total


def half_sse_grad(y, o) -> np.ndarray:
    return Squares.of(y, o).slope


def cross_entropy(y, o) -> float:
    return Probabilities.of(target=y, prediction=o).total


def cross_entropy_from_logits(y, h) -> float:
    return Logits.of(target=y, prediction=h).total


def softmax_cross_entropy_grad(y, h) -> np.ndarray:
    return Logits.of(target=y, prediction=h).slope
