"""Plain Python: loops over single numbers, math.exp, and a Jacobian filled entry by entry."""

import math

import numpy as np


def sigmoid(h):
    return _each(_sigmoid_of_one, h)


def relu(h):
    return _each(lambda value: value if value > 0 else 0.0, h)


def softmax(h, axis=-1):
    h = np.array(h, dtype=float)
    result = np.zeros(h.shape)
    # Walk over all samples: every combination of indices of the other axes.
    classes = np.moveaxis(h, axis, -1)
    target = np.moveaxis(result, axis, -1)
    for index in np.ndindex(classes.shape[:-1]):
        sample = [float(value) for value in classes[index]]
        largest = max(sample)
        powers = [math.exp(value - largest) for value in sample]
        total = sum(powers)
        for j, power in enumerate(powers):
            target[(*index, j)] = power / total
    return result


def sigmoid_grad(h):
    return _each(lambda value: _sigmoid_of_one(value) * _sigmoid_of_one(-value), h)


def relu_grad(h):
    return _each(lambda value: 1.0 if value > 0 else 0.0, h)


def softmax_jacobian(h):
    p = softmax(h)
    jacobian = np.zeros((len(p), len(p)))
    for i in range(len(p)):
        for j in range(len(p)):
            jacobian[i, j] = p[i] * (1 - p[i]) if i == j else -p[i] * p[j]
    return jacobian


def _sigmoid_of_one(value):
    return 1 / (1 + math.exp(-value)) if value >= 0 else 1 - 1 / (1 + math.exp(value))


def _each(function, h):
    h = np.array(h, dtype=float)
    result = np.zeros(h.shape)
    for index in np.ndindex(h.shape):
        result[index] = function(float(h[index]))
    return result
