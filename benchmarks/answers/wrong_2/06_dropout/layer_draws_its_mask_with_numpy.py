import keras
import numpy as np


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.rng = np.random.default_rng()

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1 - self.rate)
        u = self.rng.random(size=inputs.shape)
        mask = (u >= self.rate).astype("float32")
        return inputs * mask

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
