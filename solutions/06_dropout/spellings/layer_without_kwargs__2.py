"""The rate has a default, the name is given to Keras by hand."""

import keras


class LectureDropout(keras.Layer):
    def __init__(self, rate=0.5):
        super().__init__()
        self.rate = rate

    def call(self, inputs, training=None):
        if training:
            mask = keras.random.uniform(keras.ops.shape(inputs)) >= self.rate
            return inputs * keras.ops.cast(mask, inputs.dtype)
        return inputs * (1 - self.rate)

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config
