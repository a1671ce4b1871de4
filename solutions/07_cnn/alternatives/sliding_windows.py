"""All windows at once, as a view of the image, and einsum; the functional interface of Keras, data as tf.data."""

import keras
import numpy as np
import tensorflow as tf
from numpy.lib.stride_tricks import sliding_window_view


def output_size(n, kernel, stride, padding):
    return len(range(-padding, n + padding - kernel + 1, stride))


def conv2d(x, w, b, stride=1, padding=0):
    x, w = np.array(x, dtype=float), np.array(w, dtype=float)
    ring = (padding, padding)
    x = np.pad(x, ((0, 0), ring, ring, (0, 0)), mode="constant")
    windows = sliding_window_view(x, w.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("nijcab,abcf->nijf", windows, w) + np.array(b)


def max_pool2d(x, size, stride):
    return _windows(x, size, stride).max(axis=(-2, -1))


def avg_pool2d(x, size, stride):
    return _windows(x, size, stride).mean(axis=(-2, -1))


def design():
    return {
        "input_shape": [8, 8, 1],
        "filters": (32,),
        "kernel_size": 3,
        "stride": 1,
        "padding": "valid",
        "activation": "relu",
        "pooling": "max",
        "pool_size": 2,
        "pool_stride": 2,
        "dense_units": (64,),
        "dropout_rate": 0.3,
        "output_activation": "softmax",
        "initializer": "he_normal",
        "loss": "categorical_crossentropy",
        "optimizer": "adam",
        "learning_rate": 5e-3,
        "batch_size": 40,
        "epochs": 10,
    }


def build_cnn(input_shape, n_classes, design):
    layers = keras.layers
    pooling = layers.MaxPool2D if design["pooling"] == "max" else layers.AvgPool2D
    image = keras.Input(shape=input_shape)
    h = image
    for f in design["filters"]:
        size, stride = (design["kernel_size"],) * 2, (design["stride"],) * 2
        h = layers.Conv2D(f, size, stride, design["padding"], kernel_initializer=design["initializer"])(h)
        h = layers.Activation(design["activation"])(h)
        h = pooling(pool_size=design["pool_size"], strides=design["pool_stride"], padding="valid")(h)
    h = layers.Flatten()(h)
    for u in design["dense_units"]:
        h = layers.Dense(u, kernel_initializer=design["initializer"])(h)
        h = layers.Activation(design["activation"])(h)
        h = layers.Dropout(rate=design["dropout_rate"])(h)
    h = layers.Dense(n_classes, kernel_initializer=design["initializer"])(h)
    model = keras.Model(image, layers.Activation(design["output_activation"])(h))
    settings = {"class_name": design["optimizer"], "config": {"learning_rate": design["learning_rate"]}}
    model.compile(keras.optimizers.deserialize(settings), design["loss"], metrics=["accuracy"])
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    model = build_cnn(x.shape[1:], np.shape(y)[-1], design)
    data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(len(x), seed=seed).batch(design["batch_size"])
    model.fit(data, epochs=design["epochs"], verbose=0)
    return model


def _windows(x, size, stride):
    return sliding_window_view(np.array(x, dtype=float), (size, size), axis=(1, 2))[:, ::stride, ::stride]
