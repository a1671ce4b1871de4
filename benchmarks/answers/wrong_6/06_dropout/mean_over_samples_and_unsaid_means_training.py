import keras
import numpy as np


def dropout_backward(d, mask):
    d = np.asarray(d, dtype=np.float64)
    mask = np.asarray(mask, dtype=np.float64)
    n_samples = d.shape[0]
    return np.einsum("...,...->...", d, mask) / n_samples  # バッチの平均


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = float(rate)
        self.seeds = keras.random.SeedGenerator()

    def call(self, inputs, training=None):
        if training is False:
            return inputs * (1.0 - self.rate)
        keep = keras.random.uniform(keras.ops.shape(inputs), seed=self.seeds) >= self.rate
        return keras.ops.where(keep, inputs, keras.ops.zeros_like(inputs))

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config
