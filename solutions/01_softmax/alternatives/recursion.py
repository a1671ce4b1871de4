"""Recursion down to single samples: an array of samples is solved by solving its parts."""

import numpy as np


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    if h.ndim == 1:
        largest = _fold(max, list(h))
        powers = [np.exp(value - largest) for value in h]
        return np.array(powers) / _fold(lambda a, b: a + b, powers)
    classes_last = np.swapaxes(h, axis, h.ndim - 1)
    solved = np.array([softmax(part) for part in classes_last])
    return np.swapaxes(solved, axis, h.ndim - 1)


def relu(h):
    if isinstance(h, list | np.ndarray) and np.ndim(h) > 0:
        return np.array([relu(part) for part in h])
    return np.float64(max(h, 0))


def relu_grad(h):
    if isinstance(h, list | np.ndarray) and np.ndim(h) > 0:
        return np.array([relu_grad(part) for part in h])
    return np.float64(h > 0)


def _fold(function, values):
    if len(values) == 1:
        return values[0]
    half = len(values) // 2
    return function(_fold(function, values[:half]), _fold(function, values[half:]))
