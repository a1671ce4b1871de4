"""The layer is inverted dropout, as in Keras."""

import keras

BELIEF = {
    "en": (
        "Your layer is inverted dropout, as keras.layers.Dropout: scaled in training, unchanged at inference. "
        "The task asks for the classical one."
    ),
    "ja": (
        "keras.layers.Dropout と同じ逆ドロップアウト（学習で拡大し、推論では何もしない）になっています。"
        "この課題は講義のドロップアウトです。"
    ),
}
HINT = {
    "en": "Give it a batch of ones with training=True. Which value should a kept unit have in the lecture's version?",
    "ja": "1 だけのバッチを training=True で渡してみましょう。講義のやり方では、残ったユニットの値はいくつですか。",
}


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if not training:
            return inputs
        u = keras.random.uniform(keras.ops.shape(inputs), seed=self.generator)
        return keras.ops.where(u >= self.rate, inputs / (1.0 - self.rate), keras.ops.zeros_like(inputs))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
