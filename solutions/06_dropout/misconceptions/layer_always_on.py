"""The layer drops units at inference too."""

import keras

BELIEF = {
    "en": "Your layer drops units at inference too, so two predictions for the same input differ.",
    "ja": "推論のときにもユニットを無効にしているため、同じ入力に対する予測が毎回変わります。",
}
HINT = {
    "en": "Call the layer twice with training=False on the same batch. Which argument tells you that nothing may be random?",
    "ja": "同じバッチを training=False で 2 回渡してみましょう。乱数を使ってはいけないことは、どの引数でわかりますか。",
}


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        u = keras.random.uniform(keras.ops.shape(inputs), seed=self.generator)
        return keras.ops.where(u >= self.rate, inputs, keras.ops.zeros_like(inputs))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
