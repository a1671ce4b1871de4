"""Pre-training (functional style)."""
from __future__ import annotations

import keras
import numpy as np
from keras import layers
from numpy.typing import ArrayLike

f64 = lambda x: np.array(x, dtype=np.float64)  # noqa
sig = lambda z: (1 + np.tanh(z / 2)) / 2  # noqa
Pairs = list[tuple[np.ndarray, np.ndarray]]
OUTPUT = {"binary": "sigmoid", "continuous": "linear"}
LOSS = {"binary": "binary_crossentropy", "continuous": "mean_squared_error"}


def build_autoencoder(n_inputs: int, n_hidden: int, inputs: str) -> keras.Model:
    dense = [layers.Dense(n_hidden, "sigmoid"), layers.Dense(n_inputs, OUTPUT[inputs])]
    return keras.Sequential([keras.Input((n_inputs,)), *dense])


def fitted(model: keras.Model, x, y, optimizer, loss: str, batch_size: int, epochs: int, shuffle=True, **how) -> keras.Model:
    model.compile(optimizer, loss, **how)
    model.fit(np.asarray(x), np.asarray(y), batch_size=batch_size, epochs=epochs, shuffle=shuffle, verbose=0)
    return model


def train_autoencoder(x: ArrayLike, n_hidden: int, inputs: str, epochs: int, seed: int) -> tuple[np.ndarray, ...]:
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(np.shape(x)[1], n_hidden, inputs)
    fitted(model, x, x, keras.optimizers.Adam(0.01), LOSS[inputs], 32, epochs)
    return *model.get_weights()[:2], np.array(model(np.asarray(x)))


def pretrain(x: ArrayLike, layer_sizes: list[int], epochs: int, seed: int) -> tuple[Pairs, np.ndarray]:
    if not layer_sizes:
        return [], f64(x)
    W, b, _ = train_autoencoder(x, layer_sizes[0], "binary", epochs, seed)
    deeper, codes = pretrain(sig(f64(x) @ W + b), layer_sizes[1:], epochs, seed)
    return [(W, b), *deeper], codes


def build_classifier(weights: Pairs, n_classes: int) -> keras.Model:
    hidden = [layers.Dense(len(b), "sigmoid") for _, b in weights]
    model = keras.Sequential([keras.Input((len(weights[0][0]),)), *hidden, layers.Dense(n_classes, "softmax")])
    return [layer.set_weights(pair) for layer, pair in zip(hidden, weights)] and model


def fine_tune(model: keras.Model, x: ArrayLike, y: ArrayLike, epochs: int, seed: int) -> None:
    keras.utils.set_random_seed(seed)
    fitted(model, x, y, keras.optimizers.SGD(0.1), "sparse_categorical_crossentropy", 32, epochs)


def learn_codes(seed: int) -> tuple[np.ndarray, np.ndarray]:
    keras.utils.set_random_seed(seed)
    x = np.tile(np.eye(8), (200, 1))
    fast = {"shuffle": False, "steps_per_execution": 50}
    model = fitted(build_autoencoder(8, 3, "binary"), x, x, keras.optimizers.Adam(0.1), LOSS["binary"], 8, 5, **fast)
    return sig(np.add(*model.get_weights()[:2])), np.array(model(np.eye(8)))
