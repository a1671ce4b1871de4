"""Homework lecture 9, part 6"""

import keras
import numpy as np


def dropout_mask(u, rate):
    return 1.0 * (np.asarray(u, float) >= rate)


def dropout_train(h, mask):
    return np.asarray(h, float) * np.asarray(mask, float)


def dropout_infer(w, rate):
    # slide: multiply by p
    p = rate
    return p * np.asarray(w, float)


def inverted_dropout(h, u, rate, training):
    h = np.asarray(h, float)
    if training:
        return h * dropout_mask(u, rate) / (1 - rate)
    return 1.0 * h


def dropout_backward(d, mask):
    return np.asarray(d, float) * np.asarray(mask, float)


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.seed = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if training:
            u = keras.random.uniform(keras.ops.shape(inputs), seed=self.seed)
            return inputs * keras.ops.cast(u >= self.rate, inputs.dtype)
        return self.rate * inputs      # p * inputs

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}


def build_regularised_mlp(n_inputs, n_classes, rate):
    x = keras.Input((n_inputs,))
    h = keras.layers.Dense(32, activation="relu")(x)
    h = LectureDropout(rate)(h)
    h = keras.layers.Dense(32, activation="relu")(h)
    h = LectureDropout(rate)(h)
    o = keras.layers.Dense(n_classes, activation="softmax")(h)
    model = keras.Model(x, o)
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss=keras.losses.CategoricalCrossentropy())
    return model
