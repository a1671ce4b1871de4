"""The student draws one number for each sample, so a sample loses either all of its units or none."""

import keras


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.chance = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if training:
            n = keras.ops.shape(inputs)[0]
            ones = [1] * (len(inputs.shape) - 1)
            draw = keras.random.uniform((n, *ones), seed=self.chance)
            keep = keras.ops.cast(draw >= self.rate, inputs.dtype)
            return inputs * keep
        return inputs * (1 - self.rate)

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config
