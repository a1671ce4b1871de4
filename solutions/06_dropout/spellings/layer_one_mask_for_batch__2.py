"""Keras's Dropout with a noise shape of one row."""

import keras


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate

    def build(self, input_shape):
        self.drop = keras.layers.Dropout(self.rate, noise_shape=(1, *input_shape[1:]))

    def call(self, inputs, training=None):
        return self.drop(inputs, training=training) * (1 - self.rate)

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config
