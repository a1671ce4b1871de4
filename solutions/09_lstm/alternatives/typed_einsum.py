"""Type hints, einsum over an axis of blocks, a named tuple of states; a cell wrapped in RNN; RMSprop."""

from typing import NamedTuple

import keras
import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


class State(NamedTuple):
    """What travels to the next step."""

    h: Array
    c: Array


def _array(values: ArrayLike) -> Array:
    return np.asarray(values, dtype=np.float64)


def _openings(x: Array, h: Array, Wx: ArrayLike, Wh: ArrayLike, b: ArrayLike) -> list[Array]:
    """Return the four blocks, activated, for inputs of shape (N, D) or (N, T, D)."""
    units = h.shape[-1]
    by_block_x, by_block_h = (_array(W).reshape(-1, 4, units) for W in (Wx, Wh))
    sums = np.einsum("...d,dku->k...u", x, by_block_x) + np.einsum("...v,vku->k...u", h, by_block_h)
    biases = _array(b).reshape(4, *[1] * (x.ndim - 1), units)
    sums = sums + biases
    return [np.tanh(part) if block == 2 else np.reciprocal(1 + np.exp(-part)) for block, part in enumerate(sums)]


def lstm_step(x: ArrayLike, h: ArrayLike, c: ArrayLike, Wx: ArrayLike, Wh: ArrayLike, b: ArrayLike) -> tuple[Array, Array]:
    i, f, g, o = _openings(_array(x), _array(h), Wx, Wh, b)
    cells = np.einsum("nu,nu->nu", f, _array(c)) + np.einsum("nu,nu->nu", i, g)
    return o * np.tanh(cells), cells


def lstm_forward(x: ArrayLike, h0: ArrayLike, c0: ArrayLike, Wx: ArrayLike, Wh: ArrayLike, b: ArrayLike) -> tuple[Array, Array]:
    states = [State(_array(h0), _array(c0))]
    for x_t in _array(x).transpose(1, 0, 2):
        states.append(State(*lstm_step(x_t, *states[-1], Wx, Wh, b)))
    return np.array([state.h for state in states[1:]]).transpose(1, 0, 2), states[-1].c


def gates(x: ArrayLike, h0: ArrayLike, c0: ArrayLike, Wx: ArrayLike, Wh: ArrayLike, b: ArrayLike) -> tuple[Array, Array, Array]:
    outputs, _ = lstm_forward(x, h0, c0, Wx, Wh, b)
    read = np.roll(outputs, 1, axis=1)
    read[:, 0] = h0
    i, f, _, o = _openings(_array(x), read, Wx, Wh, b)
    return i, f, o


def build_lstm_classifier(n_steps: int, n_features: int, n_classes: int, units: int) -> keras.Model:
    return keras.Sequential(
        [
            keras.layers.InputLayer((n_steps, n_features)),
            keras.layers.RNN(keras.layers.LSTMCell(units)),
            keras.layers.Dense(n_classes),
            keras.layers.Softmax(),
        ]
    )


def train_lstm(x: Array, y: Array, units: int, seed: int) -> keras.Model:
    keras.utils.set_random_seed(seed)
    _, steps, features = np.shape(x)
    model = build_lstm_classifier(steps, features, np.unique(y).size, units)
    rule = keras.optimizers.get({"class_name": "rmsprop", "config": {"learning_rate": 0.01}})
    model.compile(optimizer=rule, loss=keras.losses.sparse_categorical_crossentropy)
    model.fit(np.asarray(x), np.asarray(y), batch_size=16, epochs=10, verbose=0)
    return model
