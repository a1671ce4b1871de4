"""The layer scales nowhere."""

import keras

BELIEF = {
    "en": (
        "Your layer drops units in training but changes nothing at inference, so the next layer receives more "
        "than it ever did in training."
    ),
    "ja": "学習ではユニットを無効にしていますが、推論で何もしていないため、次の層が学習のときより大きな値を受け取ります。",
}
HINT = {
    "en": "Compare the mean of the layer's output for a large batch of ones, with training=True and with training=False.",
    "ja": "1 だけの大きなバッチで、training=True と training=False のときの出力の平均を比べてみましょう。",
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
        return keras.ops.where(u >= self.rate, inputs, keras.ops.zeros_like(inputs))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
