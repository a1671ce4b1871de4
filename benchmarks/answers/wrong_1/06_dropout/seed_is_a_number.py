"""The student passes a plain number as the seed to make the layer repeatable, and so draws the same mask in every call."""

import keras
from keras import ops


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, seed=1337, **kwargs):
        super().__init__(**kwargs)
        self.rate = float(rate)
        self.seed = seed

    def call(self, inputs, training=False):
        if not training:
            return (1.0 - self.rate) * inputs
        u = keras.random.uniform(ops.shape(inputs), seed=self.seed)
        return ops.where(u < self.rate, ops.zeros_like(inputs), inputs)

    def get_config(self):
        config = super().get_config()
        config.update(rate=self.rate, seed=self.seed)
        return config
