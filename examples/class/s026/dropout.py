"""Dropout; layer and model as subclasses."""

import keras
import numpy as np


def convert(*arrays):
    return [np.array(a, dtype="float64") for a in arrays]


def dropout_mask(u, rate):
    (u,) = convert(u)
    return (u >= rate).astype("float64")


def dropout_train(h, mask):
    h, mask = convert(h, mask)
    return h * mask


def dropout_infer(w, rate):
    (w,) = convert(w)
    return (1.0 - rate) * w


def inverted_dropout(h, u, rate, training):
    (h,) = convert(h)
    return h * dropout_mask(u, rate) / (1.0 - rate) if training else h


def dropout_backward(d, mask):
    d, mask = convert(d, mask)
    return d * mask


@keras.saving.register_keras_serializable(package="s026")
class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = float(rate)
        self.seed_generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if training:
            u = keras.random.uniform(keras.ops.shape(inputs), seed=self.seed_generator, dtype=inputs.dtype)
            return keras.ops.where(u >= self.rate, inputs, keras.ops.zeros_like(inputs))
        return inputs * (1.0 - self.rate)

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        config = super().get_config()
        config.update({"rate": self.rate})
        return config


@keras.saving.register_keras_serializable(package="s026")
class RegularisedMLP(keras.Model):
    def __init__(self, n_classes, rate, **kwargs):
        super().__init__(**kwargs)
        self.hidden_1 = keras.layers.Dense(32, activation="relu")
        self.dropout_1 = LectureDropout(rate)
        self.hidden_2 = keras.layers.Dense(32, activation="relu")
        self.dropout_2 = LectureDropout(rate)
        self.classifier = keras.layers.Dense(n_classes, activation="softmax")

    def call(self, inputs, training=False):
        x = self.dropout_1(self.hidden_1(inputs), training=training)
        x = self.dropout_2(self.hidden_2(x), training=training)
        return self.classifier(x)


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = RegularisedMLP(n_classes, rate)
    model(np.zeros((1, n_inputs), dtype="float32"))  # now the weights exist
    model.compile(keras.optimizers.Adam(learning_rate=0.01), keras.losses.CategoricalCrossentropy())
    return model
