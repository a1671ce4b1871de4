"""A bias is a weight on an input that is always 1: one matrix a layer, with b as its last row."""

import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    o = np.asarray(x, dtype=np.float64)
    outputs = [o]
    for matrix in _matrices(params)[:-1]:
        h = _with_ones(o) @ matrix
        o = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": _rectify}[activation](h)
        outputs.append(o)
    return [*outputs, softmax(_with_ones(o) @ _matrices(params)[-1])]


def backward(x, y, params, activation):
    outputs = forward(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for matrix, o in zip(reversed(_matrices(params)), reversed(outputs[:-1]), strict=True):
        gradient = _with_ones(o).T @ delta
        gradients.append((gradient[:-1], gradient[-1]))
        slope = {"sigmoid": o - o**2, "tanh": (1 - o) * (1 + o), "relu": np.sign(np.abs(o))}[activation]
        # The last row of the matrix belongs to the constant 1, which passes no error on.
        delta = (delta @ matrix.T)[:, :-1] * slope
    gradients.reverse()
    return gradients


def gradient_norms(x, y, params, activation):
    return np.array([np.linalg.norm(dW.ravel()) for dW, _ in backward(x, y, params, activation)])


def _matrices(params):
    return [np.vstack([W, b]) for W, b in params]


def _with_ones(o):
    return np.hstack([o, np.ones((len(o), 1))])


def _rectify(h):
    out = h.copy()
    out[out < 0] = 0.0
    return out
