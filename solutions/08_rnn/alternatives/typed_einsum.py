"""Type hints, einsum, and all shares of the weights summed at once after the walk back; the layer is a small class."""

from dataclasses import dataclass

import keras
import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Layer:
    Wx: Array
    Wh: Array
    b: Array

    def step(self, x: Array, h: Array) -> Array:
        return np.tanh(np.einsum("nd,dh->nh", x, self.Wx) + np.einsum("ni,ih->nh", h, self.Wh) + self.b)

    def walk(self, x: Array, h0: Array) -> Array:
        """Return h_0 and all states after it, shape (N, T + 1, H)."""
        states = np.empty((x.shape[0], x.shape[1] + 1, self.b.size))
        states[:, 0] = h0
        for t in range(x.shape[1]):
            states[:, t + 1] = self.step(x[:, t], states[:, t])
        return states


def _arrays(*values: ArrayLike) -> list[Array]:
    return [np.asarray(value, dtype=np.float64) for value in values]


def rnn_step(x: ArrayLike, h: ArrayLike, Wx: ArrayLike, Wh: ArrayLike, b: ArrayLike) -> Array:
    x, h, *weights = _arrays(x, h, Wx, Wh, b)
    return Layer(*weights).step(x, h)


def rnn_forward(x: ArrayLike, h0: ArrayLike, Wx: ArrayLike, Wh: ArrayLike, b: ArrayLike) -> Array:
    x, h0, *weights = _arrays(x, h0, Wx, Wh, b)
    return Layer(*weights).walk(x, h0)[:, 1:]


def rnn_backward(x: ArrayLike, h0: ArrayLike, Wx: ArrayLike, Wh: ArrayLike, b: ArrayLike, dh: ArrayLike) -> tuple:
    x, h0, Wx, Wh, b, dh = _arrays(x, h0, Wx, Wh, b, dh)
    states = Layer(Wx, Wh, b).walk(x, h0)
    slopes = 1 - np.square(states[:, 1:])
    deltas = dh * slopes
    for t in range(x.shape[1] - 2, -1, -1):
        deltas[:, t] += np.einsum("nj,ij->ni", deltas[:, t + 1], Wh) * slopes[:, t]
    return (
        np.einsum("nth,dh->ntd", deltas, Wx),
        np.einsum("nj,ij->ni", deltas[:, 0], Wh),
        np.einsum("ntd,nth->dh", x, deltas),
        np.einsum("nti,nth->ih", states[:, :-1], deltas),
        np.einsum("nth->h", deltas),
    )


def state_gradient_norms(x: ArrayLike, h0: ArrayLike, Wx: ArrayLike, Wh: ArrayLike, b: ArrayLike) -> Array:
    states, (Wh,) = rnn_forward(x, h0, Wx, Wh, b), _arrays(Wh)
    jacobian = np.broadcast_to(np.eye(len(Wh)), (len(states), len(Wh), len(Wh)))
    jacobians = [jacobian]
    for t in range(states.shape[1] - 1, -1, -1):
        jacobian = np.einsum("ij,nj,njk->nik", Wh, 1 - states[:, t] ** 2, jacobian)
        jacobians.append(jacobian)
    return np.sqrt(np.einsum("knij,knij->nk", jacobians, jacobians))


def build_rnn_tagger(n_features: int, n_classes: int, units: int) -> keras.Model:
    cell = keras.layers.SimpleRNNCell(units)
    model = keras.Sequential(
        [
            keras.layers.InputLayer((None, n_features)),
            keras.layers.RNN(cell, return_sequences=True),
            keras.layers.Dense(n_classes),
            keras.layers.Softmax(),
        ]
    )
    optimizer = keras.optimizers.get({"class_name": "adam", "config": {"learning_rate": 0.01}})
    model.compile(optimizer=optimizer, loss=keras.losses.categorical_crossentropy)
    return model
