"""Recursion: a sequence is its first step and the rest; the backward pass unwinds the same recursion."""

import keras
import numpy as np


def _array(a):
    return np.array(a, dtype=np.float64)


def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(np.matmul(_array(x), Wx) + np.matmul(_array(h), Wh) + _array(b))


def rnn_forward(x, h0, Wx, Wh, b):
    x = _array(x)
    h = rnn_step(x[:, 0], h0, Wx, Wh, b)[:, None]
    if x.shape[1] == 1:
        return h
    return np.concatenate([h, rnn_forward(x[:, 1:], h[:, 0], Wx, Wh, b)], axis=1)


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = map(_array, (x, h0, Wx, Wh, dh))
    h = rnn_step(x[:, 0], h0, Wx, Wh, b)
    if x.shape[1] == 1:
        dx, later, dWx, dWh, db = x[:, 1:], 0.0, 0.0, 0.0, 0.0
    else:
        dx, later, dWx, dWh, db = rnn_backward(x[:, 1:], h, Wx, Wh, b, dh[:, 1:])
    delta = (dh[:, 0] + later) * (1 - h**2)
    dx = np.concatenate([(delta @ Wx.T)[:, None], dx], axis=1)
    return dx, delta @ Wh.T, dWx + x[:, 0].T @ delta, dWh + h0.T @ delta, db + delta.sum(0)


def state_gradient_norms(x, h0, Wx, Wh, b):
    # The rows of dh_T/dh_t by backpropagation: one unit of the last state at a time, one shortened sequence a distance.
    x, h0 = _array(x), _array(h0)
    samples, steps, _ = x.shape
    states = np.concatenate([h0[:, None], rnn_forward(x, h0, Wx, Wh, b)], axis=1)
    squares = np.zeros((samples, steps + 1))
    squares[:, 0] = len(b)
    for k in range(1, steps + 1):
        t = steps - k
        for unit in range(len(b)):
            dh = np.zeros((samples, k, len(b)))
            dh[:, -1, unit] = 1.0
            row = rnn_backward(x[:, t:], states[:, t], Wx, Wh, b, dh)[1]
            squares[:, k] += (row**2).sum(axis=1)
    return np.sqrt(squares)


class Tagger(keras.Model):
    """A subclassed model, built before it is returned."""

    def __init__(self, n_classes, units):
        super().__init__()
        self.memory = keras.layers.SimpleRNN(units, return_sequences=True)
        self.output_layer = keras.layers.Dense(n_classes, activation="softmax")

    def call(self, words):
        return self.output_layer(self.memory(words))


def build_rnn_tagger(n_features, n_classes, units):
    model = Tagger(n_classes, units)
    model(np.zeros((1, 1, n_features)))
    model.compile(keras.optimizers.Adam(0.01), "categorical_crossentropy", metrics=["categorical_accuracy"])
    return model
