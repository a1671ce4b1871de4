"""Python's random numbers and keras.random.dropout."""

import random

import keras


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate

    def call(self, inputs, training=None):
        if training:
            inputs = keras.random.dropout(inputs, self.rate, seed=random.randrange(10**6))
        return inputs * (1 - self.rate)

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config
