"""One matrix for [x, h, 1], one row of openings a step kept on the way; a subclassed model, trained batch by batch."""

import keras
import numpy as np


def _stacked(Wx, Wh, b):
    return np.vstack([np.asarray(Wx, float), np.asarray(Wh, float), np.asarray(b, float)[np.newaxis]])


def _cell(x, h, c, W):
    sums = np.hstack([x, h, np.ones((len(x), 1))]) @ W
    # Reshaped, the second axis counts the blocks.
    sums = sums.reshape(len(x), 4, -1)
    i, f, o = 1 / (1 + np.exp(-sums[:, [0, 1, 3]])).swapaxes(0, 1)
    c = c * f + np.tanh(sums[:, 2]) * i
    return np.tanh(c) * o, c, (i, f, o)


def lstm_step(x, h, c, Wx, Wh, b):
    h, c, _ = _cell(np.asarray(x, float), np.asarray(h, float), np.asarray(c, float), _stacked(Wx, Wh, b))
    return h, c


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h, c, W = np.asarray(x, float), np.asarray(h0, float), np.asarray(c0, float), _stacked(Wx, Wh, b)
    outputs = np.zeros((*x.shape[:2], h.shape[1]))
    for t in range(x.shape[1]):
        h, c, _ = _cell(x[:, t], h, c, W)
        outputs[:, t] = h
    return outputs, c


def gates(x, h0, c0, Wx, Wh, b):
    x, h, c, W = np.asarray(x, float), np.asarray(h0, float), np.asarray(c0, float), _stacked(Wx, Wh, b)
    opened = np.zeros((3, *x.shape[:2], h.shape[1]))
    for t in range(x.shape[1]):
        h, c, opened[:, :, t] = _cell(x[:, t], h, c, W)
    return tuple(opened)


class Reader(keras.Model):
    """A subclassed model, built before it is returned."""

    def __init__(self, n_classes, units):
        super().__init__()
        self.memory = keras.layers.LSTM(units)
        self.scores = keras.layers.Dense(n_classes)

    def call(self, sequences):
        return keras.ops.softmax(self.scores(self.memory(sequences)), axis=-1)


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    model = Reader(n_classes, units)
    model(np.zeros((1, n_steps, n_features), dtype=np.float32))
    return model


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    model = build_lstm_classifier(*np.shape(x)[1:], int(max(y)) + 1, units)
    model.compile("adam", "sparse_categorical_crossentropy")
    model.optimizer.learning_rate = 0.02
    rng = np.random.default_rng(seed)
    for _ in range(8):
        for batch in np.array_split(rng.permutation(len(x)), len(x) // 32):
            model.train_on_batch(x[batch], y[batch])
    return model
