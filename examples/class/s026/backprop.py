"""A small Sequential in NumPy."""

import numpy as np
from support import sigmoid, softmax


class Dense:
    def __init__(self, W, b, activation):
        self.W, self.b, self.activation = W, b, activation

    def __call__(self, inputs):
        self.inputs = inputs
        h = inputs @ self.W + self.b
        self.outputs = {"sigmoid": sigmoid, "tanh": np.tanh, "softmax": softmax}.get(self.activation, self.relu)(h)
        return self.outputs

    @staticmethod
    def relu(h):
        return np.maximum(h, 0.0)

    def slope(self):
        o = self.outputs
        if self.activation == "sigmoid":
            return o * (1.0 - o)
        if self.activation == "tanh":
            return 1.0 - o ** 2
        return (o > 0.0).astype("float64")


class Sequential:
    def __init__(self, params, activation):
        *hidden, last = params
        self.layers = [Dense(W, b, activation) for W, b in hidden] + [Dense(*last, "softmax")]

    def __call__(self, x):
        outputs = [np.array(x, dtype="float64")]
        for layer in self.layers:
            outputs.append(layer(outputs[-1]))
        return outputs

    def gradients(self, x, y):
        delta = self(x)[-1] - np.array(y, dtype="float64")
        result = []
        for k in reversed(range(len(self.layers))):
            layer = self.layers[k]
            result.insert(0, (layer.inputs.T @ delta, delta.sum(axis=0)))
            if k > 0:
                delta = (delta @ layer.W.T) * self.layers[k - 1].slope()
        return result


def forward(x, params, activation):
    return Sequential(params, activation)(x)


def backward(x, y, params, activation):
    return Sequential(params, activation).gradients(x, y)


def numerical_gradient(f, w, step):
    w = np.array(w, dtype="float64")
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += step
        down[i] -= step
        g[i] = (f(up) - f(down)) / (2.0 * step)
    return g


def gradient_norms(x, y, params, activation):
    return np.array([np.linalg.norm(dW) for dW, _ in backward(x, y, params, activation)])
