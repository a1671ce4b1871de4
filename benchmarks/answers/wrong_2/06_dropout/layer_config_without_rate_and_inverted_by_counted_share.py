import keras
import numpy as np


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.seeds = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if training:
            dice = keras.random.uniform(keras.ops.shape(inputs), seed=self.seeds)
            return keras.ops.where(dice < self.rate, keras.ops.zeros_like(inputs), inputs)
        return (1 - self.rate) * inputs

    def get_config(self):
        return super().get_config()


def inverted_dropout(h, u, rate, training):
    h = np.array(h, dtype=np.float64)
    if not training:
        return h
    mask = np.where(np.asarray(u) < rate, 0.0, 1.0)
    kept = np.count_nonzero(mask) / mask.size
    return h * mask / max(kept, 1e-12)
