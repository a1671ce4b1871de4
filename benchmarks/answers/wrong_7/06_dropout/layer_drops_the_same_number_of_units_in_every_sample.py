import keras
import keras.ops as K


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = float(rate)
        self.chance = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if not training:
            return (1 - self.rate) * inputs
        # Give every unit a random place in a queue; the first ones are dropped, a share of rate.
        n_dropped = int(round(self.rate * inputs.shape[-1]))
        u = keras.random.uniform(K.shape(inputs), seed=self.chance)
        place = K.argsort(K.argsort(u, axis=-1), axis=-1)
        return K.where(place >= n_dropped, inputs, K.zeros_like(inputs))

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config
