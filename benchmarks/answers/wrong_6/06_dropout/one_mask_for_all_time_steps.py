import keras
from keras import ops


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.generator = keras.random.SeedGenerator()

    def _mask_shape(self, inputs):
        sizes = list(ops.shape(inputs))
        # (samples, units), or (samples, 1, ..., 1, units): the axes between are only positions of the same units
        for axis in range(1, len(sizes) - 1):
            sizes[axis] = 1
        return tuple(sizes)

    def call(self, inputs, training=False):
        if not training:
            return (1.0 - self.rate) * inputs
        u = keras.random.uniform(self._mask_shape(inputs), seed=self.generator)
        return ops.where(u < self.rate, ops.zeros_like(inputs), inputs)

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
