"""A dictionary of four small networks, one a block; the functional interface; one-hot targets."""

import keras
import numpy as np

BLOCKS = ("input", "forget", "candidate", "output")


def _networks(Wx, Wh, b):
    Wx, Wh, b = (np.array(a, dtype=float) for a in (Wx, Wh, b))
    units = Wh.shape[0]
    columns = {name: slice(k * units, (k + 1) * units) for k, name in enumerate(BLOCKS)}
    return {name: (Wx[:, part], Wh[:, part], b[part]) for name, part in columns.items()}


def _activated(networks, x, h):
    values = {}
    for name, (w, u, bias) in networks.items():
        total = np.dot(x, w) + np.dot(h, u) + bias
        values[name] = np.tanh(total) if name == "candidate" else np.exp(-np.logaddexp(0.0, -total))
    return values


def lstm_step(x, h, c, Wx, Wh, b):
    values = _activated(_networks(Wx, Wh, b), np.array(x, dtype=float), np.array(h, dtype=float))
    kept, stored = values["forget"] * np.array(c, dtype=float), values["input"] * values["candidate"]
    cells = np.add(kept, stored)
    return np.multiply(np.tanh(cells), values["output"]), cells


def _walk(x, h, c, networks):
    """Yield the activated blocks, the outputs and the cells of each step."""
    for x_t in np.moveaxis(np.array(x, dtype=float), 1, 0):
        values = _activated(networks, x_t, h)
        c = values["forget"] * c + values["input"] * values["candidate"]
        h = values["output"] * np.tanh(c)
        yield values, h, c


def lstm_forward(x, h0, c0, Wx, Wh, b):
    steps = list(_walk(x, np.array(h0, dtype=float), np.array(c0, dtype=float), _networks(Wx, Wh, b)))
    return np.stack([h for _, h, _ in steps], axis=1), steps[-1][2]


def gates(x, h0, c0, Wx, Wh, b):
    steps = list(_walk(x, np.array(h0, dtype=float), np.array(c0, dtype=float), _networks(Wx, Wh, b)))
    return tuple(np.stack([values[name] for values, _, _ in steps], axis=1) for name in ("input", "forget", "output"))


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    sequences = keras.Input(shape=(n_steps, n_features), name="sequences")
    last = keras.layers.LSTM(units, name="memory")(sequences)
    answer = keras.layers.Dense(n_classes, activation=keras.activations.softmax, name="answer")(last)
    return keras.Model(inputs=sequences, outputs=answer, name="reader")


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    targets = keras.utils.to_categorical(y)
    model = build_lstm_classifier(x.shape[1], x.shape[2], targets.shape[1], units)
    model.compile(optimizer=keras.optimizers.Adam(2e-2), loss=keras.losses.CategoricalCrossentropy())
    model.fit(x, targets, batch_size=32, epochs=8, verbose=0)
    return model
