import keras


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = 1.0 - rate  # from here on: the probability that a unit stays
        self.generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if not training:
            return self.rate * inputs
        u = keras.random.uniform(keras.ops.shape(inputs), seed=self.generator)
        return keras.ops.where(u < self.rate, inputs, keras.ops.zeros_like(inputs))

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config
