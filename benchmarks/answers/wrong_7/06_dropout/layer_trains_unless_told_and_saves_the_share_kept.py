import keras


class LectureDropout(keras.layers.Layer):
    """A new layer is in training mode, like a module of PyTorch."""

    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.keep = 1.0 - rate
        self.seeds = keras.random.SeedGenerator()

    def call(self, inputs, training=True):
        if training:
            u = keras.random.uniform(keras.ops.shape(inputs), seed=self.seeds)
            dropped = u < 1.0 - self.keep
            return keras.ops.where(dropped, keras.ops.zeros_like(inputs), inputs)
        return self.keep * inputs

    def get_config(self):
        config = super().get_config()
        config.update({"rate": self.keep})
        return config
