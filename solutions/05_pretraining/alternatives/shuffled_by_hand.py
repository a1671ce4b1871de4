"""Batches drawn by hand and given to train_on_batch; codes and reconstructions computed in NumPy, in float64."""

import keras
import numpy as np


def _logistic(h):
    return 0.5 * (1.0 + np.tanh(0.5 * np.asarray(h, dtype=np.float64)))


def _run(model, x, y, epochs, seed):
    order = np.random.RandomState(seed)
    for _ in range(epochs):
        rows = order.permutation(len(x))
        for first in range(0, len(rows), 32):
            batch = rows[first : first + 32]
            model.train_on_batch(x[batch], y[batch])


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed + 7)
    model = build_autoencoder(x.shape[1], n_hidden, inputs)  # noqa: F821 - comes from the model answer
    model.compile("adam", "binary_crossentropy" if inputs == "binary" else "mean_squared_error")
    model.optimizer.learning_rate = 0.01
    _run(model, x, x, epochs, seed)
    W, b, V, c = model.get_weights()
    sums = _logistic(x @ W + b) @ V + c
    return W, b, _logistic(sums) if inputs == "binary" else sums


def fine_tune(model, x, y, epochs, seed):
    model.compile(keras.optimizers.SGD(0.1), keras.losses.sparse_categorical_crossentropy)
    _run(model, np.asarray(x), np.asarray(y), epochs, seed)
    return model


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    model = keras.Sequential([keras.Input((8,))])
    model.add(keras.layers.Dense(3, activation="sigmoid"))
    model.add(keras.layers.Dense(8, activation="sigmoid"))
    model.compile(keras.optimizers.Adam(0.1), "binary_crossentropy", steps_per_execution=50)
    model.fit(np.tile(np.eye(8), (200, 1)), np.tile(np.eye(8), (200, 1)), batch_size=8, epochs=5, shuffle=False, verbose=0)
    W, b, V, c = model.get_weights()
    codes = _logistic(W + b)
    return codes, _logistic(codes @ V + c)
