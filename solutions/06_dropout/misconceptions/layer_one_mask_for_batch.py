"""One mask serves the whole batch."""

import keras

BELIEF = {
    "en": "Your layer draws one mask for the whole batch, so all samples of a batch lose the same units.",
    "ja": "バッチ全体で 1 つのマスクを使っているため、どのサンプルでも同じユニットが無効になります。",
}
HINT = {
    "en": "Give the layer ones of shape (3, 8) with training=True. Do the rows have their zeros in the same places?",
    "ja": "形が (3, 8) の 1 だけのバッチを training=True で渡してみましょう。0 の位置は、どの行でも同じになっていませんか。",
}


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1.0 - self.rate)
        u = keras.random.uniform((1, *inputs.shape[1:]), seed=self.generator)
        return keras.ops.where(u >= self.rate, inputs, keras.ops.zeros_like(inputs))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
