"""Convolution, pooling, and a CNN (functional style)."""
from __future__ import annotations

from collections.abc import Callable

import keras
import numpy as np
from keras import layers
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import ArrayLike

f64 = lambda x: np.array(x, dtype=np.float64)  # noqa


def output_size(n: int, kernel: int, stride: int, padding: int) -> int:
    return len(range(0, n + 2 * padding - kernel + 1, stride))


def windows(x: np.ndarray, kh: int, kw: int, stride: int) -> np.ndarray:
    return sliding_window_view(x, (kh, kw), (1, 2))[:, ::stride, ::stride]


def padded(x: ArrayLike, p: int) -> np.ndarray:
    return np.pad(f64(x), ((0, 0), (p, p), (p, p), (0, 0)))


def conv2d(x: ArrayLike, w: ArrayLike, b: ArrayLike, stride: int = 1, padding: int = 0) -> np.ndarray:
    return np.einsum("nijcab,abcf->nijf", windows(padded(x, padding), *np.shape(w)[:2], stride), f64(w)) + f64(b)


def max_pool2d(x: ArrayLike, size: int, stride: int) -> np.ndarray:
    return windows(f64(x), size, size, stride).max((-2, -1))


def avg_pool2d(x: ArrayLike, size: int, stride: int) -> np.ndarray:
    return windows(f64(x), size, size, stride).mean((-2, -1))


def design() -> dict:
    image = dict(input_shape=(8, 8, 1), filters=[16], kernel_size=3, stride=1, padding="same", initializer="he_normal")
    pooling = dict(pooling="max", pool_size=3, pool_stride=2, activation="relu")
    dense = dict(dense_units=[], dropout_rate=0.0, output_activation="softmax", loss="categorical_crossentropy")
    return image | pooling | dense | dict(optimizer="adam", learning_rate=0.01, batch_size=50, epochs=8)


def build_cnn(input_shape: tuple[int, ...], n_classes: int, design: dict) -> keras.Model:
    d, init = design, {"kernel_initializer": design["initializer"]}
    pool = {"max": layers.MaxPooling2D, "average": layers.AveragePooling2D}[d["pooling"]]
    conv: Callable = lambda n: layers.Conv2D(n, d["kernel_size"], d["stride"], d["padding"], activation=d["activation"], **init)
    blocks = [layer for n in d["filters"] for layer in (conv(n), pool(d["pool_size"], d["pool_stride"]))]
    dense = [layers.Dense(n, d["activation"], **init) for n in d["dense_units"]]
    dropped = [layer for one in dense for layer in (one, layers.Dropout(d["dropout_rate"]))]
    last = layers.Dense(n_classes, d["output_activation"], **init)
    model = keras.Sequential([keras.Input(tuple(input_shape)), *blocks, layers.Flatten(), *dropped, last])
    config = {"class_name": d["optimizer"], "config": {"learning_rate": d["learning_rate"]}}
    model.compile(keras.optimizers.get(config), d["loss"])
    return model


def train_cnn(x: ArrayLike, y: ArrayLike, design: dict, seed: int) -> keras.Model:
    keras.utils.set_random_seed(seed)
    model = build_cnn(np.shape(x)[1:], np.shape(y)[1], design)
    model.fit(np.float32(x), np.float32(y), batch_size=design["batch_size"], epochs=design["epochs"], verbose=0)
    return model
