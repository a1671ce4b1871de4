"""Plain Python loops over sequences, steps and units; in Keras the add() style, compiled where it is built."""

import math

import keras
import numpy as np


def _floats(values):
    return np.array(values, dtype=float)


def _sigma(value):
    # tanh never overflows.
    return (1.0 + math.tanh(value / 2.0)) / 2.0


def _one_unit(inputs, outputs, Wx, Wh, b, unit):
    """Return i, f, g and o of one unit of one sequence."""
    units = len(outputs)
    sums = []
    for block in range(4):
        column = block * units + unit
        total = b[column]
        for row, value in enumerate(inputs):
            total += value * Wx[row][column]
        for row, value in enumerate(outputs):
            total += value * Wh[row][column]
        sums.append(total)
    return _sigma(sums[0]), _sigma(sums[1]), math.tanh(sums[2]), _sigma(sums[3])


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c, Wx, Wh, b = (_floats(a).tolist() for a in (x, h, c, Wx, Wh, b))
    new_h, new_c = [], []
    for inputs, outputs, cells in zip(x, h, c, strict=True):
        h_row, c_row = [], []
        for unit, cell in enumerate(cells):
            i, f, g, o = _one_unit(inputs, outputs, Wx, Wh, b, unit)
            c_row.append(cell * f + g * i)
            h_row.append(math.tanh(c_row[-1]) * o)
        new_h.append(h_row)
        new_c.append(c_row)
    return np.array(new_h), np.array(new_c)


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h0, c0 = _floats(x), _floats(h0), _floats(c0)
    out, last = np.empty((x.shape[0], x.shape[1], h0.shape[1])), np.empty(c0.shape)
    for n in range(len(x)):
        h, c = h0[n : n + 1], c0[n : n + 1]
        for t in range(x.shape[1]):
            h, c = lstm_step(x[n : n + 1, t], h, c, Wx, Wh, b)
            out[n, t] = h[0]
        last[n] = c[0]
    return [out, last]


def gates(x, h0, c0, Wx, Wh, b):
    x, Wx, Wh, b = _floats(x), _floats(Wx), _floats(Wh), _floats(b)
    out, _ = lstm_forward(x, h0, c0, Wx, Wh, b)
    openings = [np.empty(out.shape) for _ in range(3)]
    for n, t, unit in np.ndindex(*out.shape):
        before = out[n, t - 1] if t > 0 else _floats(h0)[n]
        i, f, _, o = _one_unit(x[n, t], before, Wx, Wh, b, unit)
        for opening, value in zip(openings, (i, f, o), strict=True):
            opening[n, t, unit] = value
    return tuple(openings)


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    model = keras.models.Sequential()
    model.add(keras.layers.Input(shape=(n_steps, n_features)))
    model.add(keras.layers.LSTM(units, activation="tanh", recurrent_activation="sigmoid", unit_forget_bias=True))
    model.add(keras.layers.Dense(n_classes))
    model.add(keras.layers.Activation("softmax"))
    adam = keras.optimizers.Adam(0.02)
    model.compile(loss=keras.losses.SparseCategoricalCrossentropy(), optimizer=adam, metrics=["accuracy"])
    return model


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    model = build_lstm_classifier(len(x[0]), len(x[0][0]), len(set(np.array(y).tolist())), units)
    model.fit(x, y, epochs=8, verbose=0)
    return model
