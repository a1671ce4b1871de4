import keras
from keras import ops


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.gen = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if training:
            # choose the units that are switched off in this step
            units = ops.shape(inputs)[1:]
            mask = ops.cast(keras.random.uniform(units, seed=self.gen) >= self.rate, inputs.dtype)
            return inputs * mask
        return inputs * (1.0 - self.rate)

    def get_config(self):
        conf = super().get_config()
        conf.update({"rate": self.rate})
        return conf


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential(
        [
            keras.Input(shape=(n_inputs,)),
            keras.layers.Dense(32, activation="relu"),
            LectureDropout(rate),
            keras.layers.Dense(32, activation="relu"),
            LectureDropout(rate),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
