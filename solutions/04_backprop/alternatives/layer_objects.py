"""Objects with type hints: each layer remembers what its way back needs; softmax goes back by its full Jacobian."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from support import sigmoid, softmax

Array = np.ndarray


@dataclass
class Layer:
    """Weighted sums and one activation function."""

    W: Array
    b: Array
    function: str
    inputs: Array = field(init=False)
    outputs: Array = field(init=False)

    def forward(self, inputs: Array) -> Array:
        self.inputs = inputs
        h = inputs @ self.W + self.b
        if self.function == "softmax":
            self.outputs = softmax(h)
        elif self.function == "sigmoid":
            self.outputs = sigmoid(h)
        else:
            self.outputs = np.tanh(h) if self.function == "tanh" else np.maximum(h, 0)
        return self.outputs

    def backward(self, slope_by_outputs: Array) -> tuple[Array, Array, Array]:
        o = self.outputs
        if self.function == "softmax":
            # Row by row: Jacobian times slope, without building the matrix.
            delta = o * (slope_by_outputs - np.sum(slope_by_outputs * o, axis=1, keepdims=True))
        elif self.function == "relu":
            delta = np.where(o > 0, slope_by_outputs, 0)
        else:
            delta = slope_by_outputs * (o * (1 - o) if self.function == "sigmoid" else 1 - o * o)
        return self.inputs.T @ delta, delta.sum(0), delta @ self.W.T


class Network:
    """Layers in a row, made anew for every call, so that nothing is remembered between calls."""

    def __init__(self, params: list[tuple[Array, Array]], activation: str) -> None:
        functions = [activation] * (len(params) - 1) + ["softmax"]
        self.layers = [Layer(W, b, function) for (W, b), function in zip(params, functions, strict=True)]

    def forward(self, x: Array) -> list[Array]:
        outputs = [np.asarray(x, dtype=np.float64)]
        for layer in self.layers:
            outputs.append(layer.forward(outputs[-1]))
        return outputs

    def backward(self, y: Array) -> list[tuple[Array, Array]]:
        slope = -np.asarray(y, dtype=np.float64) / self.layers[-1].outputs
        gradients = []
        for layer in self.layers[::-1]:
            dW, db, slope = layer.backward(slope)
            gradients.insert(0, (dW, db))
        return gradients


def forward(x: Array, params: list[tuple[Array, Array]], activation: str) -> list[Array]:
    return Network(params, activation).forward(x)


def backward(x: Array, y: Array, params: list[tuple[Array, Array]], activation: str) -> list[tuple[Array, Array]]:
    network = Network(params, activation)
    network.forward(x)
    return network.backward(y)


def numerical_gradient(f: Callable[[Array], float], w: Array, step: float) -> Array:
    w = np.array(w, dtype=np.float64)
    gradient = np.zeros_like(w)
    places = np.nditer(w, flags=["multi_index"])
    for _ in places:
        unit = np.zeros_like(w)
        unit[places.multi_index] = step
        gradient[places.multi_index] = 0.5 * (f(w + unit) - f(w - unit)) / step
    return gradient


def gradient_norms(x: Array, y: Array, params: list[tuple[Array, Array]], activation: str) -> Array:
    return np.array([np.linalg.norm(dW, ord="fro") for dW, _ in backward(x, y, params, activation)])
