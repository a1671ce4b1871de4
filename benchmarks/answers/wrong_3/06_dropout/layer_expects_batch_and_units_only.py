import keras
from keras import ops


class LectureDropout(keras.layers.Layer):
    """Classical dropout."""

    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = float(rate)
        self.generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if not training:
            return (1.0 - self.rate) * inputs
        n_samples, n_units = ops.shape(inputs)
        u = keras.random.uniform((n_samples, n_units), seed=self.generator)
        return ops.where(u >= self.rate, inputs, ops.zeros_like(inputs))

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config
