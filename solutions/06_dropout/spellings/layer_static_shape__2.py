"""A binomial mask of inputs.shape, multiplied."""

import keras


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate

    def call(self, inputs, training=None):
        if training:
            mask = keras.random.uniform(inputs.shape) >= self.rate
            return inputs * keras.ops.cast(mask, inputs.dtype)
        return inputs * (1 - self.rate)

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config
