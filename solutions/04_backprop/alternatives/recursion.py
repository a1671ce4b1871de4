"""Recursion: a layer asks the rest of the network for the error of its outputs; sums are written with einsum."""

import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    o = np.asarray(x, dtype=np.float64)
    if not params:
        return [o]
    (W, b), rest = params[0], params[1:]
    h = np.einsum("ni,io->no", o, W) + b
    return [o, *forward(_activate(h, activation) if rest else softmax(h), rest, activation)]


def backward(x, y, params, activation):
    return _gradients(np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64), params, activation)[0]


def numerical_gradient(f, w, step):
    w = np.asarray(w, dtype=np.float64)
    moves = step * np.eye(w.size).reshape(-1, *w.shape)
    return np.reshape([(f(w + move) - f(w - move)) / (2 * step) for move in moves], w.shape)


def gradient_norms(x, y, params, activation):
    return np.array([np.einsum("io,io->", dW, dW) ** 0.5 for dW, _ in backward(x, y, params, activation)])


def _gradients(o, y, params, activation):
    """Return the gradients of these layers and the slope of the loss by their input o."""
    (W, b), rest = params[0], params[1:]
    h = np.einsum("ni,io->no", o, W) + b
    if rest:
        later, error = _gradients(_activate(h, activation), y, rest, activation)
        delta = error * _slope(h, activation)
    else:
        later, delta = [], softmax(h) - y
    here = (np.einsum("ni,no->io", o, delta), np.einsum("no->o", delta))
    return [here, *later], np.einsum("no,io->ni", delta, W)


def _activate(h, activation):
    return {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.clip(h, 0.0, None)}[activation](h)


def _slope(h, activation):
    if activation == "relu":
        return np.heaviside(h, 0.0)
    return sigmoid(h) * sigmoid(-h) if activation == "sigmoid" else 1.0 - np.tanh(h) ** 2
