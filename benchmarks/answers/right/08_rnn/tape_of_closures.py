"""Backpropagation with a tape: each step leaves behind a small function that knows its way back."""

from functools import reduce, wraps
from itertools import accumulate

import keras
import numpy as np


def float_arguments(function):
    """Give the function private float64 copies of all its arguments."""

    @wraps(function)
    def careful(*args, **kwargs):
        private = lambda a: np.array(a, dtype=np.float64, copy=True)  # noqa: E731
        return function(*map(private, args), **{name: private(a) for name, a in kwargs.items()})

    return careful


def _tanh(z):
    # (1 - e^-2|z|) / (1 + e^-2|z|): exp of a number that is never positive, so nothing can overflow
    less = np.expm1(-2.0 * np.abs(z))
    return np.sign(z) * -less / (2.0 + less)


def _step_and_pullback(h, x, Wx, Wh, b):
    new = _tanh(h @ Wh + (x @ Wx + b))
    slope = 1.0 - new**2

    def pullback(error):
        delta = slope * error
        return delta @ Wx.T, delta @ Wh.T, x.T @ delta, h.T @ delta, np.ones(len(delta)) @ delta

    return new, pullback


@float_arguments
def rnn_step(x, h, Wx, Wh, b):
    return _step_and_pullback(h, x, Wx, Wh, b)[0]


@float_arguments
def rnn_forward(x, h0, Wx, Wh, b):
    walk = accumulate(np.moveaxis(x, 1, 0), lambda h, now: _step_and_pullback(h, now, Wx, Wh, b)[0], initial=h0)
    next(walk)  # h0 is not an output
    return np.stack(list(walk), axis=1)


@float_arguments
def rnn_backward(x, h0, Wx, Wh, b, dh):
    tape = []

    def forward(h, now):
        new, pullback = _step_and_pullback(h, now, Wx, Wh, b)
        tape.append(pullback)
        return new

    reduce(forward, np.moveaxis(x, 1, 0), h0)

    def unwind(so_far, step):
        carried, inputs, weights = so_far
        pullback, direct = step
        dx, carried, *shares = pullback(direct + carried)
        return carried, [dx, *inputs], [total + share for total, share in zip(weights, shares)]

    start = (np.zeros_like(h0), [], [np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)])
    dh0, dx, weights = reduce(unwind, zip(reversed(tape), reversed(np.moveaxis(dh, 1, 0))), start)
    return (np.stack(dx, axis=1), dh0, *weights)


@float_arguments
def state_gradient_norms(x, h0, Wx, Wh, b):
    states = rnn_forward(x, h0, Wx, Wh, b)
    unit = np.eye(len(b))

    def row(path):
        jacobians = [Wh * (1.0 - h * h)[np.newaxis, :] for h in path[::-1]]
        products = accumulate(jacobians, lambda product, J: J @ product, initial=unit)
        # Frobenius: root of the sum of the squared singular values
        return [np.sqrt(np.sum(np.linalg.svd(P, compute_uv=False) ** 2)) for P in products]

    return np.array([row(path) for path in states])


def build_rnn_tagger(n_features, n_classes, units):
    def mean_cross_entropy(y_true, y_pred):
        y_true = keras.ops.cast(y_true, y_pred.dtype)
        return keras.ops.mean(keras.losses.categorical_crossentropy(y_true, y_pred))

    layers = keras.layers
    model = keras.Sequential(name="tagger")
    model.add(layers.InputLayer(shape=(None, n_features)))
    model.add(layers.RNN(layers.SimpleRNNCell(units, activation="tanh"), return_sequences=True, stateful=False))
    model.add(layers.TimeDistributed(layers.Dense(n_classes, activation=keras.activations.softmax)))
    model.compile(loss=mean_cross_entropy, optimizer={"class_name": "Adam", "config": {"learning_rate": 0.01}})
    return model


if __name__ == "__main__":
    x, h0 = [[[1.0], [0.0], [-1.0]]], [[0.0, 0.5]]
    Wx, Wh, b = [[1.0, -0.5]], [[0.5, -1.0], [1.0, 0.5]], [0.0, 0.5]
    for gradient in rnn_backward(x, h0, Wx, Wh, b, [[[0, 0], [0, 0], [1, 0]]]):
        print(gradient.round(3))
