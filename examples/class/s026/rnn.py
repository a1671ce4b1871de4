"""RNN; the tagger as a subclass of keras.Model."""

import keras
import numpy as np


def convert(*arrays):
    return [np.array(a, dtype="float64") for a in arrays]


class Cell:
    def __init__(self, Wx, Wh, b):
        self.Wx, self.Wh, self.b = convert(Wx, Wh, b)

    def __call__(self, x, h):
        return np.tanh(x @ self.Wx + h @ self.Wh + self.b)


def rnn_step(x, h, Wx, Wh, b):
    return Cell(Wx, Wh, b)(*convert(x, h))


def rnn_forward(x, h0, Wx, Wh, b):
    cell = Cell(Wx, Wh, b)
    x, h = convert(x, h0)
    states = []
    for t in range(x.shape[1]):
        h = cell(x[:, t], h)
        states.append(h)
    return np.stack(states, axis=1)


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = convert(x, h0, Wx, Wh, dh)
    states = np.concatenate([h0[:, None], rnn_forward(x, h0, Wx, Wh, b)], axis=1)
    grads = {"Wx": np.zeros_like(Wx), "Wh": np.zeros_like(Wh), "b": np.zeros(len(Wh)), "x": np.zeros_like(x)}
    carry = np.zeros_like(h0)
    for t in range(x.shape[1], 0, -1):
        delta = (dh[:, t - 1] + carry) * (1.0 - states[:, t] ** 2)
        grads["x"][:, t - 1] = delta @ Wx.T
        grads["Wx"] += x[:, t - 1].T @ delta
        grads["Wh"] += states[:, t - 1].T @ delta
        grads["b"] += delta.sum(axis=0)
        carry = delta @ Wh.T
    return grads["x"], carry, grads["Wx"], grads["Wh"], grads["b"]


def state_gradient_norms(x, h0, Wx, Wh, b):
    states = rnn_forward(x, h0, Wx, Wh, b)
    (Wh,) = convert(Wh)
    reach = np.tile(np.eye(len(Wh)), (len(states), 1, 1))
    norms = [np.linalg.norm(reach, axis=(1, 2))]
    for t in reversed(range(states.shape[1])):
        reach = (Wh * (1.0 - states[:, t, None] ** 2)) @ reach
        norms.append(np.linalg.norm(reach, axis=(1, 2)))
    return np.stack(norms, axis=1)


class Tagger(keras.Model):
    def __init__(self, n_classes, units, **kwargs):
        super().__init__(**kwargs)
        self.rnn = keras.layers.SimpleRNN(units, return_sequences=True)
        self.classifier = keras.layers.Dense(n_classes, activation="softmax")

    def call(self, inputs):
        return self.classifier(self.rnn(inputs))


def build_rnn_tagger(n_features, n_classes, units):
    model = Tagger(n_classes, units)
    model.compile(keras.optimizers.Adam(learning_rate=0.01), keras.losses.CategoricalCrossentropy())
    return model
