"""LSTM; the classifier as a subclass of keras.Model."""

import keras
import numpy as np


def convert(*arrays):
    return [np.array(a, dtype="float64") for a in arrays]


class LSTMCell:
    def __init__(self, Wx, Wh, b):
        self.Wx, self.Wh, self.b = convert(Wx, Wh, b)

    def blocks(self, x, h):
        i, f, g, o = np.split(x @ self.Wx + h @ self.Wh + self.b, 4, axis=-1)
        return self.gate(i), self.gate(f), np.tanh(g), self.gate(o)

    @staticmethod
    def gate(z):
        return 1.0 / (1.0 + np.exp(-z))

    def __call__(self, x, h, c):
        i, f, g, o = self.blocks(x, h)
        c = f * c + i * g
        return o * np.tanh(c), c


def lstm_step(x, h, c, Wx, Wh, b):
    return LSTMCell(Wx, Wh, b)(*convert(x, h, c))


def lstm_forward(x, h0, c0, Wx, Wh, b):
    cell = LSTMCell(Wx, Wh, b)
    x, h, c = convert(x, h0, c0)
    outputs = []
    for t in range(x.shape[1]):
        h, c = cell(x[:, t], h, c)
        outputs.append(h)
    return np.stack(outputs, axis=1), c


def gates(x, h0, c0, Wx, Wh, b):
    cell = LSTMCell(Wx, Wh, b)
    x, h, c = convert(x, h0, c0)
    opened = []
    for t in range(x.shape[1]):
        i, f, _, o = cell.blocks(x[:, t], h)
        opened.append((i, f, o))
        h, c = cell(x[:, t], h, c)
    return tuple(np.stack(gate, axis=1) for gate in zip(*opened))


class Classifier(keras.Model):
    def __init__(self, n_classes, units, **kwargs):
        super().__init__(**kwargs)
        self.lstm = keras.layers.LSTM(units)
        self.classifier = keras.layers.Dense(n_classes, activation="softmax")

    def build(self, input_shape):
        self.lstm.build(input_shape)
        self.classifier.build((input_shape[0], self.lstm.units))
        self.built = True

    def call(self, inputs):
        return self.classifier(self.lstm(inputs))


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    model = Classifier(n_classes, units)
    model.build((None, n_steps, n_features))
    return model


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    x, y = np.array(x), np.array(y)
    model = build_lstm_classifier(*x.shape[1:], int(y.max()) + 1, units)
    model.compile(keras.optimizers.Adam(learning_rate=0.02), keras.losses.SparseCategoricalCrossentropy())
    model.fit(x, y, batch_size=32, epochs=8, verbose=0)
    return model
