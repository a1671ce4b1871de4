"""The seed is drawn by NumPy in call."""

import keras
import numpy as np

BELIEF = {
    "en": (
        "Your layer draws a seed with NumPy in `call`. Inside fit that line runs only once, when Keras compiles the layer, "
        "so every batch gets the same mask."
    ),
    "ja": (
        "`call` の中で、NumPy でシードを決めています。fit の中では、その行は Keras が層をコンパイルするときに 1 回しか"
        "実行されないため、どのバッチでも同じマスクになります。"
    ),
}
HINT = {
    "en": "Put a print beside the line that draws the seed, and run fit on four batches. How often does it print?",
    "ja": "シードを決める行の隣に print を書き、4 つのバッチで fit を実行してみましょう。何回表示されますか。",
}


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1.0 - self.rate)
        seed = int(np.random.randint(1_000_000))
        u = keras.random.uniform(keras.ops.shape(inputs), seed=seed)
        return keras.ops.where(u >= self.rate, inputs, keras.ops.zeros_like(inputs))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
