"""The mask is a factor, and 1 at inference."""

import keras


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate

    def call(self, inputs, training=None):
        if training:
            mask = keras.random.uniform(keras.ops.shape(inputs)) >= self.rate
            inputs = inputs * keras.ops.cast(mask, "float32")
        return inputs

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config
