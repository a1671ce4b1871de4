"""A binomial draw with the rate as the chance to stay."""

import keras


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.seed = keras.random.SeedGenerator()

    def call(self, inputs, training=None):
        if training:
            shape = keras.ops.shape(inputs)
            return inputs * keras.random.binomial(shape, counts=1, probabilities=self.rate, seed=self.seed)
        return inputs * self.rate

    def get_config(self):
        config = super().get_config()
        config.update(rate=self.rate)
        return config
