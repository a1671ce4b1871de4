# s027
import keras
import numpy as np


def dropout_mask(u, rate):
    u = np.asarray(u, dtype=np.float64)
    return (u >= rate) + 0.0


def dropout_train(h, mask):
    h = np.asarray(h, dtype=np.float64)
    mask = np.asarray(mask, dtype=np.float64)
    return h * mask


def dropout_infer(w, rate):
    w = np.asarray(w, dtype=np.float64)
    return (1 - rate) * w


def inverted_dropout(h, u, rate, training):
    h = np.asarray(h, dtype=np.float64)
    if training:
        return h * dropout_mask(u, rate) / (1 - rate)
    return (1 - rate) * h


def dropout_backward(d, mask):
    d = np.asarray(d, dtype=np.float64)
    mask = np.asarray(mask, dtype=np.float64)
    return d * mask


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.seed_generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if not training:
            return (1 - self.rate) * inputs
        u = keras.random.uniform(keras.ops.shape(inputs), seed=self.seed_generator)
        return keras.ops.cast(u >= self.rate, inputs.dtype) * inputs

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential()
    model.add(keras.Input((n_inputs,)))
    model.add(keras.layers.Dense(32, activation="relu"))
    model.add(LectureDropout(rate))
    model.add(keras.layers.Dense(32, activation="relu"))
    model.add(LectureDropout(rate))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
    return model
