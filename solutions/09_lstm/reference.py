"""The oracle: Keras's LSTM with the weights set.

What Keras does differently, and how it is aligned:
    * It draws its own weights and starts from h_0 = c_0 = 0: here weights and `initial_state` are given.
    * It returns the last output only: `return_sequences` gives them all, `return_state` adds the last cell.
    * It computes in float32 unless told otherwise: here the layers of the NumPy tasks are float64.
    * Its blocks i, f, c, o are our i, f, g, o: nothing has to be moved.
    * It shows no gates: dense layers with the same weights, fed with the inputs and Keras's own outputs, are the gates.
"""

import keras
import numpy as np
import tensorflow as tf


def lstm_step(x, h, c, Wx, Wh, b):
    """Return the new states of Keras's LSTMCell."""
    _, states = _layer(Wx, Wh, b).cell(_to_tensor(x), [_to_tensor(h), _to_tensor(c)])
    return tuple(_to_numpy(state) for state in states)


def lstm_forward(x, h0, c0, Wx, Wh, b):
    """Return all outputs and the last cells of Keras's LSTM."""
    outputs, _, cells = _layer(Wx, Wh, b)(_to_tensor(x), initial_state=[_to_tensor(h0), _to_tensor(c0)])
    return _to_numpy(outputs), _to_numpy(cells)


def gates(x, h0, c0, Wx, Wh, b):
    """Return the openings, from dense layers that read what each step of Keras's LSTM read."""
    outputs, _ = lstm_forward(x, h0, c0, Wx, Wh, b)
    units = outputs.shape[2]
    read = np.concatenate([x, np.insert(outputs, 0, h0, axis=1)[:, :-1]], axis=2)
    kernel, biases = np.concatenate([Wx, Wh]), np.asarray(b)
    openings = []
    for block in (0, 1, 3):
        gate = keras.layers.Dense(units, activation="sigmoid", dtype="float64")
        gate.build(read.shape)
        columns = slice(block * units, (block + 1) * units)
        gate.set_weights([kernel[:, columns], biases[columns]])
        openings.append(_to_numpy(gate(_to_tensor(read))))
    return tuple(openings)


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    """Return the same network, from a cell wrapped in RNN."""
    sequences = keras.Input((n_steps, n_features))
    last = keras.layers.RNN(keras.layers.LSTMCell(units))(sequences)
    return keras.Model(sequences, keras.layers.Softmax()(keras.layers.Dense(n_classes)(last)))


def train_lstm(x, y, units, seed):
    """Return the network after eight passes over shuffled batches of 32."""
    keras.utils.set_random_seed(seed)
    x, y = np.asarray(x), np.asarray(y)
    model = build_lstm_classifier(*x.shape[1:], len(np.unique(y)), units)
    model.compile(keras.optimizers.Adam(0.02), keras.losses.SparseCategoricalCrossentropy())
    rng = np.random.default_rng(seed)
    for _ in range(8):
        order = rng.permutation(len(x))
        for start in range(0, len(x) - 31, 32):
            batch = order[start : start + 32]
            model.train_on_batch(x[batch], y[batch])
    return model


def _layer(Wx, Wh, b):
    layer = keras.layers.LSTM(np.shape(Wh)[0], return_sequences=True, return_state=True, dtype="float64")
    layer.build((None, None, np.shape(Wx)[0]))
    layer.set_weights([np.asarray(part, dtype=np.float64) for part in (Wx, Wh, b)])
    return layer


def _to_tensor(values):
    return tf.convert_to_tensor(np.asarray(values, dtype=np.float64))


def _to_numpy(tensor):
    return np.asarray(keras.ops.convert_to_numpy(tensor))
