"""One draw decides for a whole sample."""

import keras

BELIEF = {
    "en": "Your layer draws one number for each sample, so a sample loses all of its units or none.",
    "ja": "サンプルごとに乱数を 1 つしか引いていないため、1 つのサンプルのユニットがすべて無効になるか、すべて残ります。",
}
HINT = {
    "en": (
        "Give the layer ones of shape (8, 3) with training=True. Does any row hold both zeros and ones? How many "
        "draws does a row need?"
    ),
    "ja": (
        "形が (8, 3) の 1 だけのバッチを training=True で渡してみましょう。0 と 1 が混ざった行はありますか。"
        "1 行に乱数はいくつ必要ですか。"
    ),
}


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1.0 - self.rate)
        u = keras.random.uniform((keras.ops.shape(inputs)[0], 1), seed=self.generator)
        return keras.ops.where(u >= self.rate, inputs, keras.ops.zeros_like(inputs))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
