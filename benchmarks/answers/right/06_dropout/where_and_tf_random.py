"""np.where everywhere; the Keras layer takes its chance from TensorFlow's own stateful generator; functional network."""

import keras
import numpy as np
import tensorflow as tf


def _f64(values):
    return np.array(values, dtype=np.float64)  # np.array copies, np.asarray would not


def dropout_mask(u, rate):
    return np.where(_f64(u) < rate, np.zeros(()), np.ones(()))


def dropout_train(h, mask):
    return np.where(_f64(mask) > 0.5, _f64(h), 0.0)


def dropout_infer(w, rate):
    w = _f64(w)
    w -= rate * w
    return w


def inverted_dropout(h, u, rate, training):
    h = _f64(h)
    if not training:
        return h
    return np.where(dropout_mask(u, rate) == 1.0, h / (1.0 - rate), 0.0)


def dropout_backward(d, mask):
    g = _f64(d)
    g[_f64(mask) < 0.5] = 0.0  # g is our own copy
    return g


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        if not 0 <= rate < 1:
            raise ValueError(f"rate must be in [0, 1), not {rate}")
        super().__init__(**kwargs)
        self.rate = float(rate)

    def call(self, inputs, training=False):
        x = tf.cast(inputs, self.compute_dtype)
        if training:
            u = tf.random.uniform(tf.shape(x), dtype=tf.float32)
            return tf.where(u >= self.rate, x, tf.zeros_like(x))
        return x * tf.cast(1.0 - self.rate, x.dtype)

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}


def build_regularised_mlp(n_inputs, n_classes, rate):
    first = keras.Input(shape=(n_inputs,), name="numbers")
    out = first
    for _ in range(2):
        out = keras.layers.Dense(32, activation="relu")(out)
        out = LectureDropout(rate)(out)
    out = keras.layers.Dense(n_classes, activation="softmax", name="probabilities")(out)
    model = keras.Model(inputs=first, outputs=out)
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss=keras.losses.CategoricalCrossentropy(),
        metrics=["accuracy"],
    )
    return model
