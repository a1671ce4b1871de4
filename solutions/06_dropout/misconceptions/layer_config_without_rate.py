"""The rate is not in the configuration."""

import keras

BELIEF = {
    "en": "The rate is missing from get_config, so a loaded model falls back to the default rate of your class.",
    "ja": "get_config に rate が入っていないため、読み込んだモデルでは、クラスの既定値の rate に戻ってしまいます。",
}
HINT = {
    "en": "Print `LectureDropout(0.3).get_config()`. A loaded layer is built from this alone: is everything in it?",
    "ja": (
        "`LectureDropout(0.3).get_config()` を表示してみましょう。読み込んだ層は、これだけから作られます。"
        "必要なものはそろっていますか。"
    ),
}


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate=0.5, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1.0 - self.rate)
        u = keras.random.uniform(keras.ops.shape(inputs), seed=self.generator)
        return keras.ops.where(u >= self.rate, inputs, keras.ops.zeros_like(inputs))

    def get_config(self):
        return super().get_config()
