"""The mask's shape is read from inputs.shape."""

import keras

BELIEF = {
    "en": "Your layer takes the mask's shape from inputs.shape, but inside fit the size of the batch is None there.",
    "ja": "マスクの形を inputs.shape から取っていますが、fit の中では、バッチの大きさが None になっています。",
}
HINT = {
    "en": "Print `inputs.shape` in `call` while fit runs. Which function in the handout also knows a size that is given later?",
    "ja": (
        "`call` の中で `inputs.shape` を表示して、fit を実行してみましょう。後から決まる大きさもわかるのは、"
        "資料のどの関数ですか。"
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
        u = keras.random.uniform(inputs.shape, seed=self.generator)
        return keras.ops.where(u >= self.rate, inputs, keras.ops.zeros_like(inputs))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
