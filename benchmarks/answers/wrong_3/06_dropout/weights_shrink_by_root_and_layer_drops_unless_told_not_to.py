import keras
import numpy as np


def dropout_infer(w, rate):
    # keep the variance of the weighted sums as it was in training
    keep = 1.0 - rate
    return np.asarray(w, dtype=np.float64) * np.sqrt(keep)


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.seed_generator = keras.random.SeedGenerator()

    def call(self, inputs, training=None):
        if training is False:
            return inputs * (1.0 - self.rate)
        u = keras.random.uniform(keras.ops.shape(inputs), seed=self.seed_generator)
        return keras.ops.where(u < self.rate, keras.ops.zeros_like(inputs), inputs)

    def get_config(self):
        config = super().get_config()
        config.update({"rate": self.rate})
        return config
