"""The layer multiplies by the rate at inference."""

import keras

BELIEF = {
    "en": "At inference your layer multiplies by the rate, the share dropped, instead of the share kept.",
    "ja": "推論のとき、残す割合ではなく、無効にする割合である rate を掛けています。",
}
HINT = {
    "en": "Try LectureDropout(0.0): no unit was ever dropped. What does your layer give at inference?",
    "ja": (
        "LectureDropout(0.0) で試してみましょう。どのユニットも無効になりません。推論のとき、あなたの層は何を出力しますか。"
    ),
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
        return keras.ops.where(u >= self.rate, inputs, keras.ops.zeros_like(inputs))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
