import keras
import numpy as np


def dropout_backward(d, mask):
    d = np.asarray(d, dtype=np.float64)
    mask = np.asarray(mask, dtype=np.float64)
    kept = mask.sum()
    if kept == 0:
        return np.zeros_like(d)
    # fewer units share the same error, each gets more of it
    return d * mask * (mask.size / kept)


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.random = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if training:
            batch, units = keras.ops.shape(inputs)
            u = keras.random.uniform((batch, units), seed=self.random)
            return keras.ops.where(u < self.rate, keras.ops.zeros_like(inputs), inputs)
        return inputs * (1 - self.rate)

    def get_config(self):
        config = super().get_config()
        config.update({"rate": self.rate})
        return config
