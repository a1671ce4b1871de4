"""LSTM with plain numbers: every unit of every sequence is computed by itself."""

import math

import keras
import numpy as np


def sigmoid(z):
    if z >= 0:
        return 1.0 / (1.0 + math.exp(-z))
    e = math.exp(z)
    return e / (1.0 + e)


def as_lists(*arrays):
    return [np.array(a, dtype=np.float64).tolist() for a in arrays]


def weighted_sum(column, x, h, Wx, Wh, b):
    total = b[column]
    for d, value in enumerate(x):
        total += value * Wx[d][column]
    for k, value in enumerate(h):
        total += value * Wh[k][column]
    return total


def one_sequence(x, h, c, Wx, Wh, b):
    """New h and c, and the opened gates, of a single sequence."""
    H = len(h)
    i, f, o, new_h, new_c = [], [], [], [], []
    for k in range(H):
        i.append(sigmoid(weighted_sum(k, x, h, Wx, Wh, b)))
        f.append(sigmoid(weighted_sum(H + k, x, h, Wx, Wh, b)))
        g = math.tanh(weighted_sum(2 * H + k, x, h, Wx, Wh, b))
        o.append(sigmoid(weighted_sum(3 * H + k, x, h, Wx, Wh, b)))
        new_c.append(f[k] * c[k] + i[k] * g)
        new_h.append(o[k] * math.tanh(new_c[k]))
    return new_h, new_c, i, f, o


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c, Wx, Wh, b = as_lists(x, h, c, Wx, Wh, b)
    results = [one_sequence(x[n], h[n], c[n], Wx, Wh, b) for n in range(len(x))]
    return np.array([r[0] for r in results]), np.array([r[1] for r in results])


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h0, c0, Wx, Wh, b = as_lists(x, h0, c0, Wx, Wh, b)
    outputs, cells = [], []
    for n in range(len(x)):
        h, c = h0[n], c0[n]
        steps = []
        for now in x[n]:
            h, c, *_ = one_sequence(now, h, c, Wx, Wh, b)
            steps.append(h)
        outputs.append(steps)
        cells.append(c)
    return np.array(outputs), np.array(cells)


def gates(x, h0, c0, Wx, Wh, b):
    x, h0, c0, Wx, Wh, b = as_lists(x, h0, c0, Wx, Wh, b)
    opened = {"i": [], "f": [], "o": []}
    for n in range(len(x)):
        h, c = h0[n], c0[n]
        for name in opened:
            opened[name].append([])
        for now in x[n]:
            h, c, i, f, o = one_sequence(now, h, c, Wx, Wh, b)
            opened["i"][n].append(i)
            opened["f"][n].append(f)
            opened["o"][n].append(o)
    return tuple(np.array(opened[name]) for name in "ifo")


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    model = keras.Sequential()
    model.add(keras.Input(shape=(n_steps, n_features)))
    model.add(keras.layers.LSTM(units))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    x, y = np.asarray(x), np.asarray(y)
    model = build_lstm_classifier(x.shape[1], x.shape[2], len(set(y.tolist())), units)
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=32, epochs=8, verbose=0)
    return model
