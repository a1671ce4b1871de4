"""Everything with tanh: sigmoid(z) = (1 + tanh(z / 2)) / 2. A generator walks; the three functions listen to it."""

from __future__ import annotations

from typing import Iterator, NamedTuple

import keras
import numpy as np

# halve the three gates before the tanh, leave the candidate: block factors for i, f, g, o
HALF = np.array([0.5, 0.5, 1.0, 0.5])[:, np.newaxis]


class Moment(NamedTuple):
    i: np.ndarray
    f: np.ndarray
    o: np.ndarray
    h: np.ndarray
    c: np.ndarray


def _stack(Wx, Wh, b) -> np.ndarray:
    """(1 + D + H, 4, H), axis 1: which block."""
    Wx, Wh, b = (np.array(m, dtype=np.float64) for m in (Wx, Wh, b))
    tall = np.vstack([b[np.newaxis], Wx, Wh])
    return tall.reshape(len(tall), 4, -1)


def _moments(x, h, c, W) -> Iterator[Moment]:
    """x: time first. Yields what happens at each step."""
    for now in x:
        read = np.hstack([np.ones((len(now), 1)), now, h])
        t = np.tanh(HALF * np.tensordot(read, W, axes=1))
        share = 0.5 + 0.5 * t
        i, f, o = share[:, 0], share[:, 1], share[:, 3]
        c = c * f + t[:, 2] * i
        h = np.tanh(c) * o
        yield Moment(i, f, o, h, c)


def _floats(*these):
    return [np.array(a, dtype=np.float64) for a in these]


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c = _floats(x, h, c)
    moment = next(_moments(x[np.newaxis], h, c, _stack(Wx, Wh, b)))
    return moment.h, moment.c


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h0, c0 = _floats(x, h0, c0)
    outputs = np.zeros((*x.shape[:2], h0.shape[1]))
    for t, moment in enumerate(_moments(x.swapaxes(0, 1), h0, c0, _stack(Wx, Wh, b))):
        outputs[:, t] = moment.h
    return outputs, moment.c


def gates(x, h0, c0, Wx, Wh, b):
    x, h0, c0 = _floats(x, h0, c0)
    i, f, o, *_ = zip(*_moments(x.swapaxes(0, 1), h0, c0, _stack(Wx, Wh, b)))
    return np.stack(i, 1), np.stack(f, 1), np.stack(o, 1)


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    sequence = keras.Input((n_steps, n_features))
    every_output = keras.layers.LSTM(units, return_sequences=True)(sequence)
    last_output = every_output[:, -1]
    logits = keras.layers.Dense(n_classes)(last_output)
    return keras.Model(sequence, keras.ops.softmax(logits, axis=-1))


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(int(seed))
    rng = np.random.default_rng(int(seed))
    x, y = np.asarray(x, np.float32), np.asarray(y, np.int64)
    classes = int(y.max()) + 1
    model = build_lstm_classifier(x.shape[1], x.shape[2], classes, units)
    model.compile(keras.optimizers.RMSprop(0.01), keras.losses.CategoricalCrossentropy(), metrics=["accuracy"])
    targets = np.eye(classes, dtype=np.float32)[y]
    for _ in range(12):
        order = rng.permutation(len(x))
        for batch in np.array_split(order, max(len(x) // 32, 1)):
            model.train_on_batch(x[batch], targets[batch])
    return model
