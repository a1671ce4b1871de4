"""Training is the default."""

import keras

BELIEF = {
    "en": "Your layer takes training for granted when nobody says so, so a model that is simply called drops units.",
    "ja": "何も指定しないと学習として働くため、モデルをただ呼び出しただけでもユニットが無効になります。",
}
HINT = {
    "en": "Call your layer without the argument `training`, twice. Which default fits somebody who just wants an answer?",
    "ja": "`training` を指定せずに、層を 2 回呼んでみましょう。ただ答えがほしい人には、どちらの既定値がよいでしょうか。",
}


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.generator = keras.random.SeedGenerator()

    def call(self, inputs, training=True):
        if not training:
            return inputs * (1.0 - self.rate)
        u = keras.random.uniform(keras.ops.shape(inputs), seed=self.generator)
        return keras.ops.where(u >= self.rate, inputs, keras.ops.zeros_like(inputs))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
