"""[x h 1] times one tall matrix; einsum and tensordot for the rest. tanh(z) = 2 sigmoid(2 z) - 1."""

from __future__ import annotations

import keras
import matplotlib
import numpy as np
from scipy.special import expit

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402

F = np.float64


def squash(z: np.ndarray) -> np.ndarray:
    return 2.0 * expit(2.0 * z) - 1.0


# I wanted to see that the two curves are one:
_z = np.linspace(-4, 4, 41)
plt.figure()
plt.plot(_z, np.tanh(_z), "-", _z, squash(_z), ".")
plt.title("tanh and 2 sigmoid(2z) - 1")
plt.close("all")
print("largest difference of the two tanh:", np.abs(np.tanh(_z) - squash(_z)).max())


def tower(Wx, Wh, b) -> np.ndarray:
    """(D + H + 1, H): all weights of the layer on top of each other."""
    return np.concatenate([np.asarray(Wx, F), np.asarray(Wh, F), np.atleast_2d(np.asarray(b, F))], axis=0)


def beside(x, h) -> np.ndarray:
    x, h = np.asarray(x, F), np.asarray(h, F)
    return np.concatenate([x, h, np.ones((*x.shape[:-1], 1))], axis=-1)


def rnn_step(x, h, Wx, Wh, b):
    return squash(np.einsum("nk,kh->nh", beside(x, h), tower(Wx, Wh, b)))


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.asarray(x, F)
    W = tower(Wx, Wh, b)
    n, steps, _ = x.shape
    ladder = np.empty((steps + 1, n, W.shape[1]), F)  # time first in here: ladder[0] is h0
    ladder[0] = h0
    for t in range(steps):
        ladder[t + 1] = squash(np.einsum("nk,kh->nh", beside(x[:, t], ladder[t]), W))
    return ladder[1:].swapaxes(0, 1).copy()


def rnn_backward(x, h0, Wx, Wh, b, dh):
    out = rnn_forward(x, h0, Wx, Wh, b)
    x, h0, dh, W = np.asarray(x, F), np.asarray(h0, F), np.asarray(dh, F), tower(Wx, Wh, b)
    D = x.shape[2]
    slope = (1.0 - out) * (1.0 + out)
    delta = np.zeros_like(out)
    back = np.zeros_like(h0)
    for t in reversed(range(x.shape[1])):
        delta[:, t] = slope[:, t] * (dh[:, t] + back)
        back = np.einsum("nj,ij->ni", delta[:, t], W[D:-1])
    # everything the layer has read, for all steps at once, against all errors at once
    read = beside(x, np.concatenate([h0[:, None], out[:, :-1]], axis=1))
    dW = np.tensordot(read, delta, axes=([0, 1], [0, 1]))
    return (
        np.einsum("nth,dh->ntd", delta, W[:D]),
        back.copy(),
        dW[:D].copy(),
        dW[D:-1].copy(),
        dW[-1].copy(),
    )


def state_gradient_norms(x, h0, Wx, Wh, b):
    out = rnn_forward(x, h0, Wx, Wh, b)
    Wh = np.asarray(Wh, F)
    n, steps, width = out.shape
    # the transposed convention: A_t = dh_t/dh_{t-1} with the new unit as row, product grows on the right
    A = np.einsum("nth,ih->nthi", 1.0 - np.square(out), Wh)
    P = np.tile(np.eye(width), (n, 1, 1))
    norms = [np.sqrt(np.einsum("nij,nij->n", P, P))]
    for t in range(steps - 1, -1, -1):
        P = np.einsum("nij,njk->nik", P, A[:, t])
        norms.append(np.sqrt(np.einsum("nij,nij->n", P, P)))
    return np.column_stack(norms)


class Recurrence(keras.layers.Layer):
    """The cell for keras.layers.RNN, written out."""

    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.state_size = units
        self.output_size = units

    def build(self, input_shape):
        self.Wx = self.add_weight(shape=(input_shape[-1], self.units), initializer="glorot_uniform", name="Wx")
        self.Wh = self.add_weight(shape=(self.units, self.units), initializer="orthogonal", name="Wh")
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", name="b")
        self.built = True

    def call(self, inputs, states, training=None):
        new = keras.ops.tanh(keras.ops.matmul(inputs, self.Wx) + keras.ops.matmul(states[0], self.Wh) + self.b)
        return new, [new]


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential(
        [
            keras.Input((None, n_features)),
            keras.layers.RNN(Recurrence(units), return_sequences=True),
            keras.layers.Dense(n_classes),
            keras.layers.Softmax(axis=-1),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01), keras.losses.CategoricalCrossentropy(), metrics=["categorical_accuracy"])
    return model
