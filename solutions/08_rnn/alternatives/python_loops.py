"""Plain Python loops over sequences, steps and units; in Keras the add() style, with metrics."""

import math

import keras
import numpy as np


def _floats(values):
    return np.array(values, dtype=float)


def rnn_step(x, h, Wx, Wh, b):
    x, h, Wx, Wh, b = (_floats(a).tolist() for a in (x, h, Wx, Wh, b))
    rows = []
    for inputs, state in zip(x, h, strict=True):
        row = []
        for j, total in enumerate(b):
            for i, value in enumerate(inputs):
                total += value * Wx[i][j]
            for i, value in enumerate(state):
                total += value * Wh[i][j]
            row.append(math.tanh(total))
        rows.append(row)
    return np.array(rows)


def rnn_forward(x, h0, Wx, Wh, b):
    x, h0 = _floats(x), _floats(h0)
    out = np.empty((x.shape[0], x.shape[1], h0.shape[1]))
    for n in range(x.shape[0]):
        state = h0[n : n + 1]
        for t in range(x.shape[1]):
            state = rnn_step(x[n : n + 1, t], state, Wx, Wh, b)
            out[n, t] = state[0]
    return out


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = (_floats(a) for a in (x, h0, Wx, Wh, dh))
    states = rnn_forward(x, h0, Wx, Wh, b)
    dx, dh0 = np.zeros(x.shape), np.zeros(h0.shape)
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(len(Wh))
    for n in range(x.shape[0]):
        error = np.zeros(len(Wh))
        for t in range(x.shape[1] - 1, -1, -1):
            before = states[n, t - 1] if t > 0 else h0[n]
            delta = (error + dh[n, t]) * (1 - states[n, t] * states[n, t])
            dWx += np.outer(x[n, t], delta)
            dWh += np.outer(before, delta)
            db += delta
            dx[n, t] = Wx @ delta
            error = Wh @ delta
        dh0[n] = error
    return [dx, dh0, dWx, dWh, db]


def state_gradient_norms(x, h0, Wx, Wh, b):
    states, Wh = rnn_forward(x, h0, Wx, Wh, b), _floats(Wh)
    rows = []
    for sequence in states:
        jacobian = np.eye(len(Wh))
        row = [math.sqrt(len(Wh))]
        for h in reversed(sequence):
            # Columns are the old state here: dh_T/dh_{t-1} = dh_T/dh_t diag(1 - h_t^2) Wh^T.
            jacobian = jacobian @ np.diag(1 - h**2) @ Wh.T
            row.append(math.sqrt((jacobian**2).sum()))
        rows.append(row)
    return np.array(rows)


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.models.Sequential()
    model.add(keras.layers.Input(shape=(None, n_features)))
    model.add(keras.layers.SimpleRNN(units, activation="tanh", return_sequences=True))
    model.add(keras.layers.TimeDistributed(keras.layers.Dense(n_classes)))
    model.add(keras.layers.Activation("softmax"))
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.01), metrics=["accuracy"])
    return model
