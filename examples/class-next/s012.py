# -*- coding: utf-8 -*-
import numpy as np


def sigmoid(h):
    h = np.asarray(h, dtype=np.float64)
    return 1.0 / (1.0 + np.exp(-h))


def relu(h):
    h = np.asarray(h, dtype=np.float64)
    return np.where(h >= 0, h, 0)


def softmax(h, axis=-1):
    # subtract the max for numerical stabilty (softmax doesnt change)
    x = np.asarray(h, dtype=np.float64)
    c = x.max()
    exp_x = np.exp(x - c)
    return exp_x / exp_x.sum(axis=axis, keepdims=True)


def sigmoid_grad(h):
    y = sigmoid(h)
    return y * (1.0 - y)


def relu_grad(h):
    h = np.asarray(h, dtype=np.float64)
    grad = np.zeros(h.shape)
    grad[h >= 0] = 1
    return grad


def softmax_jacobian(h):
    y = softmax(h)
    jac = np.diag(y)
    for i in range(y.size):
        for j in range(y.size):
            jac[i, j] -= y[i] * y[j]
    return jac
