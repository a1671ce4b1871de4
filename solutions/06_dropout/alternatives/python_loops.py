"""Plain Python loops over lists; the layer multiplies a random table of 0 and 1; functional network with names."""

import keras
import numpy as np


def _each(function, *tables):
    """Apply a function to the numbers of one or more tables of any depth, place by place."""
    if np.ndim(tables[0]) == 0:
        return float(function(*map(float, tables)))
    return [_each(function, *parts) for parts in zip(*tables, strict=True)]


def dropout_mask(u, rate):
    return np.array(_each(lambda draw: 0 if draw < rate else 1, u))


def dropout_train(h, mask):
    return np.array(_each(lambda value, keep: value if keep else 0, h, mask))


def dropout_infer(w, rate):
    return np.array(_each(lambda weight: weight - rate * weight, w))


def inverted_dropout(h, u, rate, training):
    if training:
        return np.array(_each(lambda value, draw: value / (1 - rate) if draw >= rate else 0, h, u))
    return np.array(_each(float, h))


def dropout_backward(d, mask):
    return np.array(_each(lambda slope, keep: slope if keep == 1 else 0, d, mask))


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate=0.5, name=None, **other):
        super().__init__(name=name, **other)
        self.rate = float(rate)
        self.seed_generator = keras.random.SeedGenerator(seed=2024)

    def call(self, inputs, training=None):
        if training:
            keep = keras.random.binomial(
                keras.ops.shape(inputs), counts=1, probabilities=1 - self.rate, dtype=inputs.dtype, seed=self.seed_generator
            )
            return inputs * keep
        return inputs - self.rate * inputs

    def get_config(self):
        config = super().get_config()
        config.update({"rate": self.rate})
        return config


def build_regularised_mlp(n_inputs, n_classes, rate):
    numbers = keras.Input(shape=(n_inputs,), name="numbers")
    first = keras.layers.Dense(32, activation="relu", name="first")(numbers)
    thinned = LectureDropout(rate, name="thin_first")(first)
    second = keras.layers.Dense(32, activation="relu", name="second")(thinned)
    thinned = LectureDropout(rate, name="thin_second")(second)
    classes = keras.layers.Dense(n_classes, activation="softmax", name="classes")(thinned)
    model = keras.Model(inputs=numbers, outputs=classes, name="regularised")
    model.compile(loss=keras.losses.CategoricalCrossentropy(), optimizer=keras.optimizers.Adam(1e-2))
    return model
