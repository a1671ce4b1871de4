import keras
import numpy as np


def to_array(h):
    return np.asarray(h, dtype=np.float64)


def dropout_mask(u, rate):
    return np.where(to_array(u) >= rate, 1.0, 0.0)


def dropout_train(h, mask):
    return to_array(h) * to_array(mask)


def dropout_infer(w, rate):
    return to_array(w) * (1 - rate)


def inverted_dropout(h, u, rate, training):
    if training:
        return to_array(h) * dropout_mask(u, rate) / (1 - rate)
    return to_array(h).copy()


def dropout_backward(d, mask):
    return to_array(d) * to_array(mask)


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.seed_generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1 - self.rate)
        units = inputs.shape[1:]
        # one random number per unit of the layer
        u = keras.random.uniform(units, seed=self.seed_generator)
        mask = keras.ops.cast(u >= self.rate, inputs.dtype)
        return inputs * mask

    def get_config(self):
        config = super().get_config()
        config.update(rate=self.rate)
        return config


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential()
    model.add(keras.Input((n_inputs,)))
    model.add(keras.layers.Dense(32, activation="relu"))
    #model.add(LectureDropout(rate))   # train loss looked strange
    model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(32, activation="relu"))
    #model.add(LectureDropout(rate))
    model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
    return model
