"""__init__ takes nothing but the rate."""

import keras

BELIEF = {
    "en": "Your __init__ takes only the rate. When a model is loaded, Keras hands over name and dtype as well, and fails.",
    "ja": "__init__ が rate しか受け取りません。モデルを読み込むとき、Keras は name や dtype も渡すため、エラーになります。",
}
HINT = {
    "en": "Print `LectureDropout(0.3).get_config()`. Loading calls your class with all of these: which ones can it not take?",
    "ja": (
        "`LectureDropout(0.3).get_config()` を表示してみましょう。読み込みでは、これがすべてクラスに渡されます。"
        "受け取れないのはどれですか。"
    ),
}


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate
        self.generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1.0 - self.rate)
        u = keras.random.uniform(keras.ops.shape(inputs), seed=self.generator)
        return keras.ops.where(u >= self.rate, inputs, keras.ops.zeros_like(inputs))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
