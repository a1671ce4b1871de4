"""Copies into which zeros are written by Boolean indexing; TensorFlow's random numbers; a subclassed model."""

import keras
import numpy as np
import tensorflow as tf


def _with_holes(values, dropped):
    copy = np.array(values, dtype=np.float64)
    copy[dropped] = 0
    return copy


def dropout_mask(u, rate):
    u = np.array(u)
    return _with_holes(np.ones(u.shape), u < rate)


def dropout_train(h, mask):
    return _with_holes(h, np.array(mask) == 0)


def dropout_infer(w, rate):
    smaller = np.array(w, dtype=np.float64)
    smaller *= 1 - rate
    return smaller


def inverted_dropout(h, u, rate, training):
    if not training:
        return np.array(h, dtype=np.float64)
    scaled = _with_holes(h, np.array(u) < rate)
    scaled /= 1 - rate
    return scaled


def dropout_backward(d, mask):
    return _with_holes(d, np.logical_not(np.array(mask, dtype=bool)))


class LectureDropout(keras.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.p = rate

    def call(self, x, training=False):
        if training:
            dropped = tf.random.uniform(tf.shape(x)) < self.p
            return tf.where(dropped, 0.0, x)
        return tf.multiply(1.0 - self.p, x)

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.p
        return config


class Network(keras.Model):
    """The layers as attributes, the way through them in `call`."""

    def __init__(self, n_classes, rate):
        super().__init__()
        self.hidden = [keras.layers.Dense(32, "relu"), keras.layers.Dense(32, "relu")]
        self.drops = [LectureDropout(rate), LectureDropout(rate)]
        self.last = keras.layers.Dense(n_classes, "softmax")

    def call(self, x, training=False):
        """Pass the batch through all layers; the dropouts are told whether this is training."""
        for dense, drop in zip(self.hidden, self.drops, strict=True):
            x = drop(dense(x), training=training)
        return self.last(x)


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = Network(n_classes, rate)
    # The layers get their weights when the first batch passes.
    model(np.zeros((1, n_inputs)))
    model.compile("adam", "categorical_crossentropy")
    model.optimizer.learning_rate.assign(0.01)
    return model
