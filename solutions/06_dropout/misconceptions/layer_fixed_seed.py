"""The mask is drawn with a fixed seed."""

import keras

BELIEF = {
    "en": "Your layer draws the same mask in every call, so the same units are missing in every batch.",
    "ja": "呼ばれるたびに同じマスクになるため、どのバッチでも同じユニットが無効になります。",
}
HINT = {
    "en": "Call the layer twice with training=True on ones and compare the zeros. What does a number as `seed` mean?",
    "ja": (
        "1 だけのバッチを training=True で 2 回渡して、0 の位置を比べてみましょう。`seed` に数を渡すと、"
        "どういう意味になりますか。"
    ),
}


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1.0 - self.rate)
        u = keras.random.uniform(keras.ops.shape(inputs), seed=0)
        return keras.ops.where(u >= self.rate, inputs, keras.ops.zeros_like(inputs))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
