"""Written out for both kinds, with loops over the corners."""

import math

import numpy as np


def max_pool2d(x, size, stride):
    x = np.array(x, dtype=float)
    y = np.zeros((len(x), math.ceil(x.shape[1] / stride), math.ceil(x.shape[2] / stride), x.shape[3]))
    for i in range(y.shape[1]):
        for j in range(y.shape[2]):
            y[:, i, j] = x[:, i * stride : i * stride + size, j * stride : j * stride + size].max(axis=1).max(axis=1)
    return y


def avg_pool2d(x, size, stride):
    x = np.array(x, dtype=float)
    y = np.zeros((len(x), math.ceil(x.shape[1] / stride), math.ceil(x.shape[2] / stride), x.shape[3]))
    for i in range(y.shape[1]):
        for j in range(y.shape[2]):
            y[:, i, j] = x[:, i * stride : i * stride + size, j * stride : j * stride + size].mean(axis=1).mean(axis=1)
    return y
