"""The oracle: Keras's own convolution, pooling, layers and training.

What Keras does differently, and how it is aligned:
    * Its operations compute in the type they are given: here everything is made float64 first. Models stay float32.
    * Its convolution knows "valid" and "same", no number of zeros: the zeros are put round the images first.
    * It returns tensors: they are turned into NumPy arrays.
The models are made with the functional interface.
"""

import keras
import numpy as np


def output_size(n, kernel, stride, padding):
    """Return how long Keras's convolution makes a strip of zeros."""
    strip = np.zeros((1, n + 2 * padding, 1))
    return int(keras.ops.conv(strip, np.zeros((kernel, 1, 1)), strides=stride, padding="valid").shape[1])


def conv2d(x, w, b, stride=1, padding=0):
    """Return keras.ops.conv in float64, plus the bias."""
    images = keras.ops.pad(_to_tensor(x), [[0, 0], [padding] * 2, [padding] * 2, [0, 0]])
    return _to_numpy(keras.ops.conv(images, _to_tensor(w), strides=stride, padding="valid") + _to_tensor(b))


def max_pool2d(x, size, stride):
    """Return keras.ops.max_pool in float64."""
    return _to_numpy(keras.ops.max_pool(_to_tensor(x), size, strides=stride, padding="valid"))


def avg_pool2d(x, size, stride):
    """Return keras.ops.average_pool in float64."""
    return _to_numpy(keras.ops.average_pool(_to_tensor(x), size, strides=stride, padding="valid"))


def design():
    """Return the model answer's decisions: any others that learn the digits are as right."""
    # The proof of the topic looks for cases that pass although an answer is not the reference's, so here the two agree.
    filters, pooling = {"filters": (16, 32), "kernel_size": 3}, {"pooling": "max", "pool_size": 2, "pool_stride": 2}
    words = {"activation": "relu", "output_activation": "softmax", "padding": "same", "initializer": "glorot_uniform"}
    training = {"optimizer": "adam", "learning_rate": 0.005, "batch_size": 50, "epochs": 10}
    others = {"input_shape": (8, 8, 1), "stride": 1, "dense_units": (64,), "dropout_rate": 0.4}
    return {**filters, **pooling, **words, **training, **others, "loss": "categorical_crossentropy"}


def build_cnn(input_shape, n_classes, design):
    """Return the compiled model of the functional interface."""
    inputs = keras.Input(tuple(input_shape))
    tensor = inputs
    for filters in design["filters"]:
        convolution = keras.layers.Conv2D(
            filters=filters,
            kernel_size=design["kernel_size"],
            strides=design["stride"],
            padding=design["padding"],
            activation=design["activation"],
            kernel_initializer=design["initializer"],
        )
        kind = {"max": keras.layers.MaxPool2D, "average": keras.layers.AvgPool2D}[design["pooling"]]
        tensor = kind(pool_size=design["pool_size"], strides=design["pool_stride"])(convolution(tensor))
    tensor = keras.layers.Flatten()(tensor)
    for units in design["dense_units"]:
        dense = keras.layers.Dense(units, activation=design["activation"], kernel_initializer=design["initializer"])
        tensor = keras.layers.Dropout(design["dropout_rate"])(dense(tensor))
    outputs = keras.layers.Dense(n_classes, activation=design["output_activation"], kernel_initializer=design["initializer"])(
        tensor
    )
    model = keras.Model(inputs, outputs)
    rate = {"learning_rate": design["learning_rate"]}
    model.compile(keras.optimizers.get({"class_name": design["optimizer"], "config": rate}), loss=design["loss"])
    return model


def train_cnn(x, y, design, seed):
    """Return the model after Keras's own training loop."""
    keras.utils.set_random_seed(seed)
    model = build_cnn(x.shape[1:], y.shape[1], design)
    model.fit(x, y, batch_size=design["batch_size"], epochs=design["epochs"], verbose=0)
    return model


def _to_tensor(array):
    return keras.ops.convert_to_tensor(np.asarray(array, dtype=np.float64))


def _to_numpy(tensor):
    return np.asarray(keras.ops.convert_to_numpy(tensor))
