"""Topic 01 without vectorisation: every number passes through the math module, arrays are only built at the end."""

import math

import numpy as np


def _nested(h):
    """ndarray -> nested list; lists of arrays, tuples and numbers come out as lists and floats as well."""
    if isinstance(h, np.ndarray):
        return _nested(h.tolist())
    if isinstance(h, (list, tuple)):
        return [_nested(part) for part in h]
    return float(h)


def _each(rule, tree):
    if isinstance(tree, list):
        return [_each(rule, branch) for branch in tree]
    return rule(tree)


def _to_array(tree):
    return np.array(tree, dtype=float)


def _sigmoid_of_one(x):
    if x < 0:
        small = math.exp(x)
        return small / (1 + small)
    return 1 / (1 + math.exp(-x))


def _slope_of_one(x):
    # f(x) f(-x): the slope is an even function
    return _sigmoid_of_one(x) * _sigmoid_of_one(-x)


def _softmax_of_one_sample(sample):
    top = max(sample)
    powers = [math.exp(x - top) for x in sample]
    total = math.fsum(powers)
    return [p / total for p in powers]


def sigmoid(h):
    return _to_array(_each(_sigmoid_of_one, _nested(h)))


def relu(h):
    return _to_array(_each(lambda x: x if x > 0 else 0.0, _nested(h)))


def softmax(h, axis=-1):
    values = _to_array(_nested(h))
    axis = axis + values.ndim if axis < 0 else axis
    answer = np.empty(values.shape)
    others = [range(n) if k != axis else [slice(None)] for k, n in enumerate(values.shape)]

    def visit(place, rest):
        if not rest:
            answer[tuple(place)] = _softmax_of_one_sample(values[tuple(place)].tolist())
            return
        for index in rest[0]:
            visit([*place, index], rest[1:])

    visit([], others)
    return answer


def sigmoid_grad(h):
    return _to_array(_each(_slope_of_one, _nested(h)))


def relu_grad(h):
    return _to_array(_each(lambda x: 1.0 if x > 0 else 0.0, _nested(h)))


def softmax_jacobian(h):
    p = _softmax_of_one_sample(_nested(h))
    c = len(p)
    rows = []
    for i in range(c):
        row = []
        for j in range(c):
            if i == j:
                # 1 - p_i is the sum of the other probabilities
                row.append(p[i] * math.fsum(p[k] for k in range(c) if k != i))
            else:
                row.append(-p[i] * p[j])
        rows.append(row)
    return _to_array(rows)
