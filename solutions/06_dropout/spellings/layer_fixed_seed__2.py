"""A seed kept as an attribute, handed to keras.random.dropout."""

import keras


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, seed=42, **kwargs):
        super().__init__(**kwargs)
        self.rate, self.seed = rate, seed

    def call(self, inputs, training=None):
        if training:
            inputs = keras.random.dropout(inputs, self.rate, seed=self.seed)
        return inputs * (1 - self.rate)

    def get_config(self):
        config = super().get_config()
        config.update({"rate": self.rate, "seed": self.seed})
        return config
