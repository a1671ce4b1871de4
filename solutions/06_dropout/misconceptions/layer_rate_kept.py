"""The layer reads the rate as the share kept."""

import keras

BELIEF = {
    "en": "Your layer reads the rate as the share of units that stay: LectureDropout(0.3) drops 70 % of them.",
    "ja": "rate を「残す割合」と読んでいます。LectureDropout(0.3) で 70 % のユニットが無効になります。",
}
HINT = {
    "en": "Give the layer 10,000 ones with training=True and count the zeros. How many should there be at rate 0.3?",
    "ja": "1 を 10,000 個、training=True で渡して、0 の数を数えてみましょう。rate 0.3 なら、いくつになるはずですか。",
}


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if not training:
            return inputs * self.rate
        u = keras.random.uniform(keras.ops.shape(inputs), seed=self.generator)
        return keras.ops.where(u < self.rate, inputs, keras.ops.zeros_like(inputs))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
