"""Arithmetic with signs and diagonal matrices; the layer scales keras.random.dropout back; a network of blocks."""

import keras
import numpy as np


def dropout_mask(u, rate):
    # sign is -1, 0 or 1, and both 0 and 1 mean that the unit stays.
    return (np.sign(np.asarray(u, dtype=float) - rate) > -1) * 1.0


def dropout_train(h, mask):
    h = np.asarray(h, dtype=float)
    return h - h * (1.0 - np.asarray(mask))


def dropout_infer(w, rate):
    return np.asarray(w, dtype=float) / (1 / (1 - rate))


def inverted_dropout(h, u, rate, training):
    h = np.array(h, dtype=float)
    if training is True:
        return np.divide(np.where(np.less(u, rate), 0, h), 1 - rate)
    return h


def dropout_backward(d, mask):
    shape = np.shape(d)
    diagonal = np.diag(np.ravel(mask))
    return (np.ravel(d) @ diagonal).reshape(shape).astype(float)


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.seed = seed
        self.draws = keras.random.SeedGenerator(seed)

    def call(self, inputs, training=False):
        scaled_up = keras.random.dropout(inputs, self.rate, seed=self.draws) if training else inputs
        return (1.0 - self.rate) * scaled_up

    def get_config(self):
        return {"rate": self.rate, "seed": self.seed, **super().get_config()}


def build_regularised_mlp(n_inputs, n_classes, rate):
    def block():
        return keras.Sequential([keras.layers.Dense(32), keras.layers.ReLU(), LectureDropout(rate)])

    inputs = keras.layers.Input((n_inputs,))
    outputs = keras.layers.Dense(n_classes, "softmax")(block()(block()(inputs)))
    model = keras.Model(inputs, outputs)
    model.compile(
        keras.optimizers.Adam(keras.optimizers.schedules.ExponentialDecay(0.01, 1000, 1.0)),
        "categorical_crossentropy",
        metrics=["categorical_accuracy"],
    )
    return model
