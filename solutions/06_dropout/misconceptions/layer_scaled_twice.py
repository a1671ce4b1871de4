"""The layer scales in training and at inference."""

import keras

BELIEF = {
    "en": "Your layer scales in training and again at inference: classical and inverted dropout at once.",
    "ja": "学習のときと推論のときの両方で大きさを変えています。講義のやり方と逆ドロップアウトが混ざっています。",
}
HINT = {
    "en": "Each version scales in one place only. In which of the two does the lecture's version scale?",
    "ja": "どちらのやり方でも、大きさを変えるのは 1 か所だけです。講義のやり方では、どちらで変えますか。",
}


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1.0 - self.rate)
        u = keras.random.uniform(keras.ops.shape(inputs), seed=self.generator)
        return keras.ops.where(u >= self.rate, inputs / (1.0 - self.rate), keras.ops.zeros_like(inputs))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
