"""The student lets ReLU through wherever its output is at least 0, but the output is never below 0, so nothing is stopped."""

import numpy as np


def backward(x, y, params, activation):
    layers = forward(x, params, activation)
    slopes = {
        "sigmoid": lambda o: o * (1 - o),
        "tanh": lambda o: 1 - np.square(o),
        "relu": lambda o: np.where(o >= 0, 1.0, 0.0),
    }
    slope = slopes[activation]
    delta = layers[-1] - np.asarray(y, dtype=np.float64)
    result = []
    for (W, _b), o in zip(params[::-1], layers[-2::-1]):
        result.append((o.T.dot(delta), delta.sum(0)))
        delta = delta.dot(W.T) * slope(o)
    return result[::-1]
