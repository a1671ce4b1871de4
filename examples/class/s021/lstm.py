"""LSTM (functional style)."""
from __future__ import annotations

from itertools import accumulate

import keras
import numpy as np
from keras import layers
from numpy.typing import ArrayLike

f64 = lambda x: np.array(x, dtype=np.float64)  # noqa
sig = lambda z: (1 + np.tanh(z / 2)) / 2  # noqa


def blocks(x: ArrayLike, h: ArrayLike, Wx: ArrayLike, Wh: ArrayLike, b: ArrayLike) -> tuple[np.ndarray, ...]:
    i, f, g, o = np.split(f64(x) @ f64(Wx) + f64(h) @ f64(Wh) + f64(b), 4, axis=-1)
    return sig(i), sig(f), np.tanh(g), sig(o)


def step(x, h, c, *weights) -> tuple[np.ndarray, ...]:
    i, f, g, o = blocks(x, h, *weights)
    return (lambda c: (o * np.tanh(c), c, i, f, o))(f * f64(c) + i * g)


def lstm_step(x, h, c, Wx, Wh, b) -> tuple[np.ndarray, np.ndarray]:
    return step(x, h, c, Wx, Wh, b)[:2]


def walk(x, h0, c0, *weights) -> list[np.ndarray]:
    *_, = accumulate(np.moveaxis(f64(x), 1, 0), lambda s, x_t: step(x_t, s[0], s[1], *weights), initial=(h0, c0))
    return [np.stack(part, axis=1) for part in zip(*_[1:])]


def lstm_forward(x, h0, c0, Wx, Wh, b) -> tuple[np.ndarray, np.ndarray]:
    return (lambda h, c, *_: (h, c[:, -1]))(*walk(x, h0, c0, Wx, Wh, b))


def gates(x, h0, c0, Wx, Wh, b) -> tuple[np.ndarray, ...]:
    return tuple(walk(x, h0, c0, Wx, Wh, b)[2:])


def build_lstm_classifier(n_steps: int, n_features: int, n_classes: int, units: int) -> keras.Model:
    return keras.Sequential([keras.Input((n_steps, n_features)), layers.LSTM(units), layers.Dense(n_classes, "softmax")])


def train_lstm(x: ArrayLike, y: ArrayLike, units: int, seed: int) -> keras.Model:
    keras.utils.set_random_seed(seed)
    model = build_lstm_classifier(*np.shape(x)[1:], int(np.max(y)) + 1, units)
    model.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
    model.fit(np.asarray(x), np.asarray(y), batch_size=32, epochs=8, verbose=0)
    return model
