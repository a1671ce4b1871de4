"""Windows as a view (stride tricks), one matrix product, and a functional model trained batch by batch."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import keras
import numpy as np
from keras import layers
from numpy.lib.stride_tricks import as_strided


def output_size(n: int, kernel: int, stride: int, padding: int) -> int:
    return len(range(0, n + 2 * padding - kernel + 1, stride))


def _windows(a: np.ndarray, kh: int, kw: int, stride: int) -> np.ndarray:
    """Read-only view (N, rows, columns, kh, kw, C)."""
    n, height, width, c = a.shape
    sn, sh, sw, sc = a.strides
    rows, columns = output_size(height, kh, stride, 0), output_size(width, kw, stride, 0)
    return as_strided(
        a, shape=(n, rows, columns, kh, kw, c), strides=(sn, sh * stride, sw * stride, sh, sw, sc), writeable=False
    )


def conv2d(x, w, b, stride=1, padding=0):
    image = np.asarray(x, dtype=np.float64)
    filters = np.asarray(w, dtype=np.float64)
    n, height, width, c = image.shape
    framed = np.zeros((n, height + 2 * padding, width + 2 * padding, c))
    framed[:, padding : padding + height, padding : padding + width] = image
    kh, kw, _, many = filters.shape
    seen = _windows(framed, kh, kw, stride)
    columns = seen.reshape(-1, kh * kw * c)  # reshape of a strided view copies: this is im2col
    y = columns @ filters.reshape(-1, many)
    np.add(y, np.asarray(b, dtype=np.float64), out=y)
    return y.reshape(*seen.shape[:3], many)


def _pooled(x, size: int, stride: int, shrink: Callable) -> np.ndarray:
    a = np.ascontiguousarray(x, dtype=np.float64)
    seen = _windows(a, size, size, stride)
    flat = np.moveaxis(seen, 5, 3).reshape(*seen.shape[:3], seen.shape[5], size * size)
    return np.apply_along_axis(shrink, -1, flat)


def max_pool2d(x, size, stride):
    return _pooled(x, size, stride, lambda window: np.sort(window)[-1])


def avg_pool2d(x, size, stride):
    share = np.full(size * size, 1.0 / (size * size))
    return _pooled(x, size, stride, share.dot)


def design():
    picture = dict(input_shape=(8, 8, 1))
    convolution = dict(filters=[16, 32], kernel_size=3, stride=1, padding="same", activation="tanh")
    pooling = dict(pooling="average", pool_size=2, pool_stride=2)
    dense = dict(dense_units=[], dropout_rate=0.0, output_activation="softmax", initializer="he_uniform")
    training = dict(
        loss="categorical_crossentropy", optimizer="rmsprop", learning_rate=0.006, batch_size=20, epochs=14
    )
    return picture | convolution | pooling | dense | training


def build_cnn(input_shape, n_classes, design: Mapping):
    d = dict(design)
    start = {"kernel_initializer": d["initializer"], "bias_initializer": "zeros"}
    Pool = {"max": layers.MaxPool2D, "average": layers.AvgPool2D}[d["pooling"]]

    pixels = signal = keras.Input(shape=tuple(input_shape), name="pixels")
    for count in d["filters"]:
        signal = layers.Conv2D(
            filters=count, kernel_size=d["kernel_size"], strides=d["stride"], padding=d["padding"], **start
        )(signal)
        signal = layers.Activation(d["activation"])(signal)
        signal = Pool(pool_size=d["pool_size"], strides=d["pool_stride"], padding="valid")(signal)
    signal = layers.Flatten()(signal)
    for width in d["dense_units"]:
        signal = layers.Activation(d["activation"])(layers.Dense(width, **start)(signal))
        signal = layers.Dropout(d["dropout_rate"])(signal)
    answer = layers.Dense(n_classes, activation=d["output_activation"], **start)(signal)

    model = keras.Model(pixels, answer)
    optimizer = keras.optimizers.get(
        {"class_name": d["optimizer"], "config": {"learning_rate": float(d["learning_rate"])}}
    )
    model.compile(optimizer, d["loss"])
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(int(seed))
    x, y = np.asarray(x, dtype=np.float32), np.asarray(y, dtype=np.float32)
    model = build_cnn(np.shape(x)[1:], np.shape(y)[-1], design)
    shuffler = np.random.default_rng(seed)
    for _epoch in range(design["epochs"]):
        deck = shuffler.permutation(len(x))
        for cut in range(0, len(deck), design["batch_size"]):
            hand = deck[cut : cut + design["batch_size"]]
            model.train_on_batch(x[hand], y[hand])
    return model
