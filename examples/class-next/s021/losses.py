"""Losses (functional style)."""
from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

f64 = lambda x: np.array(x, dtype=np.float64)  # noqa


def half_sse(y: ArrayLike, o: ArrayLike) -> float:
    return float(np.linalg.norm(half_sse_grad(y, o)) ** 2 / 2)


def half_sse_grad(y: ArrayLike, o: ArrayLike) -> np.ndarray:
    return f64(o) - f64(y)


def cross_entropy(y: ArrayLike, o: ArrayLike) -> float:
    return float(-np.vdot(f64(y), np.log(f64(o).clip(min=1e-12))))


def log_softmax(h: ArrayLike) -> np.ndarray:
    return f64(h) - np.logaddexp.reduce(f64(h), axis=-1, keepdims=True)


def cross_entropy_from_logits(y: ArrayLike, h: ArrayLike) -> float:
    return float(-np.vdot(f64(y), log_softmax(h)))


def softmax_cross_entropy_grad(y: ArrayLike, h: ArrayLike) -> np.ndarray:
    return np.exp(log_softmax(h)) - f64(y)
