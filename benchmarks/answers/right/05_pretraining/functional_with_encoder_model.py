"""Pre-training, functional API.  Every builder also knows the model of its hidden layer."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import keras
import numpy as np

Pair = tuple[np.ndarray, np.ndarray]

# what the kind of input decides: (output activation, loss)
RECIPE = {
    "binary": ("sigmoid", keras.losses.BinaryCrossentropy),
    "continuous": ("linear", keras.losses.MeanSquaredError),
}


def _seeded(function):
    """Set the seed before anything else happens; the decorated function takes it by the name `seed`."""
    import inspect

    signature = inspect.signature(function)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        seed = signature.bind(*args, **kwargs).arguments["seed"]
        keras.utils.set_random_seed(int(seed))
        return function(*args, **kwargs)

    return wrapper


def _two_models(n_inputs: int, n_hidden: int, inputs: str) -> tuple[keras.Model, keras.Model]:
    activation, _ = RECIPE[inputs]
    entry = keras.Input(shape=(n_inputs,))
    code = keras.layers.Dense(n_hidden)(entry)
    code = keras.layers.Activation("sigmoid")(code)
    back = keras.layers.Dense(n_inputs, activation=activation)(code)
    return keras.Model(entry, back), keras.Model(entry, code)


def build_autoencoder(n_inputs: int, n_hidden: int, inputs: str) -> keras.Model:
    return _two_models(n_inputs, n_hidden, inputs)[0]


@_seeded
def train_autoencoder(x, n_hidden: int, inputs: str, epochs: int, seed: int):
    x = np.asarray(x)
    whole, encoder = _two_models(x.shape[1], n_hidden, inputs)
    whole.compile(optimizer=keras.optimizers.Adam(learning_rate=1e-2), loss=RECIPE[inputs][1]())
    whole.fit(x=x, y=x, batch_size=32, epochs=epochs, verbose=0)
    W, b = encoder.get_weights()
    return W, b, whole.predict(x, verbose=0)


def pretrain(x, layer_sizes: Sequence[int], epochs: int, seed: int) -> tuple[list[Pair], np.ndarray]:
    def one_round(state, units):
        done, F = state
        W, b, _ = train_autoencoder(F, units, "binary", epochs, seed)
        F = np.exp(-np.logaddexp(0.0, -(F @ W + b)))  # the sigmoid, in a form that cannot overflow
        return [*done, (W, b)], F

    return functools.reduce(one_round, layer_sizes, ([], np.asarray(x)))


def build_classifier(weights: Sequence[Pair], n_classes: int) -> keras.Model:
    entry = signal = keras.Input(shape=(len(weights[0][0]),))
    for W, b in weights:
        layer = keras.layers.Dense(len(b), activation="sigmoid")
        signal = layer(signal)
        layer.set_weights([np.asarray(W), np.asarray(b)])
    return keras.Model(entry, keras.layers.Dense(n_classes, activation="softmax")(signal))


@_seeded
def fine_tune(model, x, y, epochs: int, seed: int) -> None:
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="sparse_categorical_crossentropy")
    model.fit(np.asarray(x), np.asarray(y), batch_size=32, epochs=epochs, verbose=0)


@_seeded
def learn_codes(seed: int) -> tuple[np.ndarray, np.ndarray]:
    numbers = np.identity(8)
    whole, encoder = _two_models(8, 3, "binary")
    whole.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy", steps_per_execution=50)
    many = np.tile(numbers, (200, 1))
    whole.fit(many, many, epochs=5, batch_size=8, shuffle=False, verbose=0)
    return encoder.predict(numbers, verbose=0), whole.predict(numbers, verbose=0)
