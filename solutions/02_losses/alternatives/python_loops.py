"""Plain Python loops and the math module; NumPy only takes the arguments and holds the answers."""

import math

import numpy as np


def _numbers(values):
    return [float(value) for value in np.ravel(values)]


def _rows(values):
    array = np.asarray(values, dtype=float)
    return array.reshape(-1, array.shape[-1]).tolist()


def half_sse(y, o):
    total = 0.0
    for target, output in zip(_numbers(y), _numbers(o), strict=True):
        total += (target - output) ** 2 / 2
    return total


def half_sse_grad(y, o):
    slopes = [output - target for target, output in zip(_numbers(y), _numbers(o), strict=True)]
    return np.array(slopes).reshape(np.shape(o))


def cross_entropy(y, o):
    total = 0.0
    for target, output in zip(_numbers(y), _numbers(o), strict=True):
        if target != 0:
            total -= target * math.log(max(output, 1e-12))
    return total


def cross_entropy_from_logits(y, h):
    total = 0.0
    for targets, sums in zip(_rows(y), _rows(h), strict=True):
        largest = max(sums)
        log_of_sum = largest + math.log(sum(math.exp(value - largest) for value in sums))
        for target, value in zip(targets, sums, strict=True):
            total += target * (log_of_sum - value)
    return total


def softmax_cross_entropy_grad(y, h):
    slopes = []
    for targets, sums in zip(_rows(y), _rows(h), strict=True):
        largest = max(sums)
        powers = [math.exp(value - largest) for value in sums]
        for target, power in zip(targets, powers, strict=True):
            slopes.append(power / math.fsum(powers) - target)
    return np.array(slopes).reshape(np.shape(h))
