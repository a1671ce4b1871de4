"""The oracle: TensorFlow's dropout with given uniforms, Keras's Dropout layer, gradients by GradientTape.

What Keras does differently, and how it is aligned:
    * It draws its own numbers: TensorFlow's `general_dropout`, the code behind such layers, takes a function in their place.
      It keeps where u >= rate, as we do.
    * It knows inverted dropout only: times (1 - rate) gives the classical one.
    * It computes in float32 unless told otherwise: here the NumPy tasks are float64.
    * It has no backward pass to call: GradientTape differentiates the sum of d * output, whose slope by the output is d.
"""

import keras
import numpy as np
import tensorflow as tf


def dropout_mask(u, rate):
    """Return what TensorFlow's dropout leaves of ones, without its scaling."""
    return np.round((1.0 - rate) * _inverted(np.ones(np.shape(u)), u, rate))


def dropout_train(h, mask):
    """Return TensorFlow's product."""
    return _to_numpy(keras.ops.multiply(_to_tensor(h), _to_tensor(mask)))


def dropout_infer(w, rate):
    """Return the weights, scaled as Keras's own layer for it scales."""
    return _to_numpy(keras.layers.Rescaling(1.0 - rate, dtype="float64")(_to_tensor(w)))


def inverted_dropout(h, u, rate, training):
    """Return TensorFlow's dropout in training, and what Keras's layer gives at inference."""
    if training:
        return _inverted(h, u, rate)
    return _to_numpy(keras.layers.Dropout(rate, dtype="float64")(_to_tensor(h), training=False))


def dropout_backward(d, mask):
    """Return TensorFlow's gradient of the sum of d * (h * mask) by h; it is the same for every h."""
    h = _to_tensor(np.ones(np.shape(d)))
    with tf.GradientTape() as tape:
        tape.watch(h)
        error = keras.ops.sum(_to_tensor(d) * keras.ops.multiply(h, _to_tensor(mask)))
    return _to_numpy(tape.gradient(error, h))


class LectureDropout(keras.layers.Dropout):
    """Keras's Dropout, times (1 - rate) in both modes: that undoes its scaling in training and adds ours at inference."""

    def call(self, inputs, training=False):
        """Return classical dropout."""
        return super().call(inputs, training=training) * (1.0 - self.rate)


def build_regularised_mlp(n_inputs, n_classes, rate):
    """Return the same network, built with the functional API."""
    inputs = hidden = keras.Input((n_inputs,))
    for _ in range(2):
        hidden = LectureDropout(rate)(keras.layers.ReLU()(keras.layers.Dense(32)(hidden)))
    outputs = keras.layers.Softmax(axis=-1)(keras.layers.Dense(n_classes)(hidden))
    model = keras.Model(inputs, outputs)
    model.compile(keras.optimizers.Adam(0.01), keras.losses.CategoricalCrossentropy())
    return model


def _inverted(h, u, rate):
    u = _to_tensor(u)
    return _to_numpy(tf.nn.experimental.general_dropout(_to_tensor(h), float(rate), lambda shape, dtype: u))


def _to_tensor(values):
    return tf.convert_to_tensor(np.asarray(values, dtype=np.float64))


def _to_numpy(tensor):
    return np.asarray(keras.ops.convert_to_numpy(tensor))
