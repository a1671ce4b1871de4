# Assignment 6. Loops where I can, keras does not let me
import keras
import numpy as np


def elementwise(f, *arrays):
    arrays = [np.array(a, dtype=float) for a in arrays]
    result = np.zeros(arrays[0].shape)
    flats = [a.reshape(-1) for a in arrays]
    out = result.reshape(-1)      # view
    for k in range(out.size):
        out[k] = f(*[flat[k] for flat in flats])
    return result


def dropout_mask(u, rate):
    def keep(u):
        if u < rate:
            return 0.0
        return 1.0
    return elementwise(keep, u)


def dropout_train(h, mask):
    def f(h, m):
        if m == 0:
            return 0.0
        return h
    return elementwise(f, h, mask)


def dropout_infer(w, rate):
    return elementwise(lambda w: (1.0 - rate) * w, w)


def inverted_dropout(h, u, rate, training):
    def f(h, u):
        if u < rate:
            return 0.0
        return h / (1.0 - rate)
    if training:
        return elementwise(f, h, u)
    return np.array(h, dtype=float)


def dropout_backward(d, mask):
    def f(d, m):
        if m == 0:
            return 0.0
        return d
    return elementwise(f, d, mask)


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.gen = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if training:
            u = keras.random.uniform(keras.ops.shape(inputs), 0.0, 1.0, seed=self.gen)
            return keras.ops.where(u < self.rate, 0.0, inputs)
        else:
            return (1.0 - self.rate) * inputs

    def get_config(self):
        config = super().get_config()
        config.update({"rate": self.rate})
        return config


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential()
    model.add(keras.Input((n_inputs,)))
    for i in range(2):
        model.add(keras.layers.Dense(32, activation="relu"))
        model.add(LectureDropout(rate))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "categorical_crossentropy")
    return model
