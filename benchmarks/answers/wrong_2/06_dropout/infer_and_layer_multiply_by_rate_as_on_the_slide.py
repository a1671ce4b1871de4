import keras
import numpy as np
from keras import ops


def dropout_infer(w, rate):
    # slide: "multiply the weights by p"
    p = rate
    return p * np.array(w, dtype=np.float64)


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.seed_generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if training:
            u = keras.random.uniform(ops.shape(inputs), seed=self.seed_generator)
            return ops.where(u >= self.rate, inputs, ops.zeros_like(inputs))
        return self.rate * inputs  # p times, see the slide

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config
