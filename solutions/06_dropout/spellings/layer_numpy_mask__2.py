"""np.random.binomial, cast by Keras."""

import keras
import numpy as np


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate

    def call(self, inputs, training=None):
        if training:
            mask = np.random.binomial(1, 1 - self.rate, size=inputs.shape)
            return inputs * keras.ops.cast(mask, "float32")
        return inputs * (1 - self.rate)

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config
