# Assignment 1. I come from C so I used loops, sorry :)
import math
import numpy as np


def elementwise(f, h):
    a = np.array(h, dtype=float)      # copy!! so the original is not changed
    flat = a.reshape(-1)
    for k in range(flat.size):
        flat[k] = f(flat[k])
    return a


def sigmoid_scalar(x):
    if x >= 0:
        return 1.0 / (1.0 + math.exp(-x))
    else:
        t = math.exp(x)   # x negativ -> no overflow
        return t / (1.0 + t)


def sigmoid(h):
    return elementwise(sigmoid_scalar, h)


def relu(h):
    def f(x):
        if x > 0:
            return x
        return 0.0
    return elementwise(f, h)


def softmax_vector(v):
    biggest = v[0]
    for x in v:
        if x > biggest:
            biggest = x
    out = []
    total = 0.0
    for x in v:
        t = math.exp(x - biggest)
        out.append(t)
        total += t
    for k in range(len(out)):
        out[k] /= total
    return out


def softmax(h, axis=-1):
    a = np.array(h, dtype=float)
    a = np.moveaxis(a, axis, -1)      # class axis to the end
    shape = a.shape
    rows = a.reshape(-1, shape[-1])
    result = np.zeros(rows.shape)
    for r in range(rows.shape[0]):
        result[r] = softmax_vector(rows[r])
    return np.moveaxis(result.reshape(shape), -1, axis)


def sigmoid_grad(h):
    def f(x):
        s = sigmoid_scalar(x)
        return s * (1 - s)
    return elementwise(f, h)


def relu_grad(h):
    def f(x):
        if x > 0:
            return 1.0
        return 0.0    # also at zero
    return elementwise(f, h)


def softmax_jacobian(h):
    p = softmax_vector(list(np.array(h, dtype=float)))
    n = len(p)
    J = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            J[i][j] = -p[i] * p[j]
        J[i][i] += p[i]
    return J
