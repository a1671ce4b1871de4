"""Only a spoken False counts as inference."""

import keras


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.seed = keras.random.SeedGenerator()

    def call(self, inputs, training=None):
        if training is False:
            return inputs * (1 - self.rate)
        mask = keras.random.uniform(keras.ops.shape(inputs), seed=self.seed) >= self.rate
        return inputs * keras.ops.cast(mask, inputs.dtype)

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config
