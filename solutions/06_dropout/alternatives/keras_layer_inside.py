"""Everything by way of the inverted form: Keras's Dropout inside the layer, times the share kept in both modes."""

import keras
import numpy as np


def _kept(rate):
    return 1.0 - rate


def dropout_mask(u, rate):
    # The largest whole number not above u - rate is 0 or more for the units that stay.
    return np.clip(np.floor(np.asarray(u, dtype=float) - rate) + 1.0, 0.0, 1.0)


def dropout_train(h, mask):
    h, mask = np.asarray(h, dtype=float), np.asarray(mask, dtype=float)
    return inverted_dropout(h, mask, 0.5, True) * _kept(0.5)


def dropout_infer(w, rate):
    return np.multiply(w, _kept(rate), dtype=float)


def inverted_dropout(h, u, rate, training):
    factor = dropout_mask(u, rate) / _kept(rate) if training else 1.0
    return np.multiply(h, factor, dtype=float)


def dropout_backward(d, mask):
    # The forward pass is linear, and its matrix is diagonal: the way back is the same function.
    return dropout_train(d, mask)


@keras.saving.register_keras_serializable(package="lecture")
class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.inner = keras.layers.Dropout(rate)

    def call(self, inputs, training=None):
        return self.inner(inputs, training=training) * (1 - self.rate)

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return super().get_config() | {"rate": self.rate}


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential(name="mlp")
    model.add(keras.layers.InputLayer(shape=(n_inputs,)))
    for _ in range(2):
        # ReLU leaves 0 and every positive factor alone, so it may come before the dropout or after it.
        model.add(keras.layers.Dense(units=32))
        model.add(LectureDropout(rate=rate))
        model.add(keras.layers.Activation("relu"))
    model.add(keras.layers.Dense(units=n_classes))
    model.add(keras.layers.Softmax())
    optimizer = keras.optimizers.get({"class_name": "adam", "config": {"learning_rate": 0.01}})
    model.compile(optimizer=optimizer, loss=keras.losses.categorical_crossentropy, metrics=["accuracy"])
    return model
