"""Backprop by recursion: a layer asks the network above it for its error.

One sample at a time; the shares of the samples are added up with sum().  Errors come from full Jacobians:
J_softmax for the output layer (so d E / d o = -y / o is used and not the shortcut o - y), and diag(f') for hidden ones.
"""
from dataclasses import dataclass, field
from operator import add

import numpy as np


@dataclass(frozen=True)
class Layer:
    W: np.ndarray
    b: np.ndarray
    kind: str

    def weighted(self, o):
        return np.tensordot(o, self.W, axes=(0, 0)) + self.b

    def out(self, h):
        if self.kind == "softmax":
            return np.exp(h - np.logaddexp.reduce(h))
        if self.kind == "sigmoid":
            return np.exp(-np.logaddexp(0.0, -h))
        if self.kind == "tanh":
            return np.tanh(h)
        assert self.kind == "relu", self.kind
        return np.clip(h, 0.0, None)

    def jacobian(self, h):
        o = self.out(h)
        if self.kind == "softmax":
            return np.diag(o) - np.outer(o, o)
        if self.kind == "sigmoid":
            return np.diag(o - o**2)
        if self.kind == "tanh":
            return np.diag(1 / np.cosh(h) ** 2)
        return np.diag(np.heaviside(h, 0.0))


@dataclass
class Network:
    layers: list = field(default_factory=list)

    @classmethod
    def of(cls, params, activation):
        kinds = [activation] * (len(params) - 1) + ["softmax"]
        return cls([Layer(np.array(W, float), np.array(b, float), k) for (W, b), k in zip(params, kinds, strict=True)])

    def outputs(self, o, start=0):
        if start == len(self.layers):
            return [o]
        layer = self.layers[start]
        return [o] + self.outputs(layer.out(layer.weighted(o)), start + 1)

    def descend(self, o, y, start=0):
        """Return (dE/do, gradients of the layers from `start` on) for one sample."""
        if start == len(self.layers):
            return -np.divide(y, o, out=np.zeros_like(o), where=y != 0), []
        layer = self.layers[start]
        h = layer.weighted(o)
        d_out, above = self.descend(layer.out(h), y, start + 1)
        delta = layer.jacobian(h) @ d_out
        return layer.W @ delta, [(np.outer(o, delta), delta)] + above


def _check(x, params):
    x = np.array(x, dtype=np.float64)
    assert x.ndim == 2, "one row a sample"
    assert len(params) >= 1, "at least one layer"
    return x


def forward(x, params, activation):
    x = _check(x, params)
    net = Network.of(params, activation)
    return [np.stack(rows) for rows in zip(*(net.outputs(row) for row in x))]


def backward(x, y, params, activation):
    x, y = _check(x, params), np.array(y, dtype=np.float64)
    net = Network.of(params, activation)
    total = [(np.zeros(np.shape(W)), np.zeros(np.shape(b))) for W, b in params]
    for row, target in zip(x, y, strict=True):
        _, one = net.descend(row, target)
        total = [tuple(map(add, t, g)) for t, g in zip(total, one)]
    return total


def numerical_gradient(f, w, step):
    w = np.asarray(w, dtype=np.float64)
    units = np.eye(w.size).reshape((w.size,) + w.shape)  # one-hot arrays of the shape of w
    return np.array([(f(w + step * e) - f(w - step * e)) / (2 * step) for e in units], dtype=np.float64).reshape(w.shape)


def gradient_norms(x, y, params, activation):
    return np.array([np.sqrt(np.trace(dW.T @ dW)) for dW, _ in backward(x, y, params, activation)])
