import keras
from keras import ops


class LectureDropout(keras.layers.Layer):
    """入力 (N, ..., units)：サンプルごと、ユニットごとにマスクを引く。"""

    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.generator = keras.random.SeedGenerator()

    def _keep(self, inputs):
        shape = tuple(ops.shape(inputs))
        if len(shape) > 2:  # one decision a unit, not one for each time step
            shape = (shape[0],) + (1,) * (len(shape) - 2) + (shape[-1],)
        return keras.random.uniform(shape, seed=self.generator) >= self.rate

    def call(self, inputs, training=False):
        if training:
            return ops.where(self._keep(inputs), inputs, ops.zeros_like(inputs))
        return inputs * (1.0 - self.rate)

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
