import keras
import numpy as np


def dropout_mask(u, rate):
    """1 = keep"""
    return np.asarray(np.asarray(u, dtype=float) >= rate, dtype=float)


def dropout_train(h, mask):
    """switch units off"""
    return np.multiply(np.asarray(h, dtype=float), np.asarray(mask, dtype=float))


def dropout_infer(w, rate):
    """smaller weights"""
    return np.asarray(w, dtype=float) * (1.0 - rate)


def inverted_dropout(h, u, rate, training):
    """like in keras"""
    h = np.array(h, dtype=float)
    if training:
        h = h * dropout_mask(u, rate) / (1.0 - rate)
    return h


def dropout_backward(d, mask):
    return np.multiply(np.asarray(d, dtype=float), np.asarray(mask, dtype=float))


class LectureDropout(keras.layers.Layer):
    """like keras.layers.Dropout"""

    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.seed_generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if training:
            u = keras.random.uniform(keras.ops.shape(inputs), seed=self.seed_generator)
            mask = keras.ops.cast(u >= self.rate, "float32")
            return inputs * mask / (1.0 - self.rate)
        return inputs

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential(
        [
            keras.layers.Input((n_inputs,)),
            keras.layers.Dense(32, "relu"),
            LectureDropout(rate),
            keras.layers.Dense(32, "relu"),
            LectureDropout(rate),
            keras.layers.Dense(n_classes, "softmax"),
        ]
    )
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.01), metrics=["accuracy"])
    return model
