import keras
from keras import ops


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.rng = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if training:
            noise = keras.random.normal(ops.shape(inputs), seed=self.rng)
            mask = ops.cast(noise >= self.rate, inputs.dtype)
            return inputs * mask
        return inputs * (1 - self.rate)

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
