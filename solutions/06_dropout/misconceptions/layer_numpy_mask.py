"""The mask is drawn by NumPy."""

import keras
import numpy as np

BELIEF = {
    "en": (
        "Your layer draws its mask with NumPy. That works when it is called directly, but not inside fit, where "
        "Keras compiles the layer."
    ),
    "ja": "マスクを NumPy で引いています。直接呼べば動きますが、fit の中では Keras が層をコンパイルするため動きません。",
}
HINT = {
    "en": (
        "Inside fit the size of the batch is not known when `call` runs. Look at keras.random and "
        "keras.ops.shape in the handout."
    ),
    "ja": (
        "fit の中では、`call` が実行される時点でバッチの大きさがわかりません。"
        "資料の keras.random と keras.ops.shape の説明を見てみましょう。"
    ),
}


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1.0 - self.rate)
        u = np.random.uniform(size=inputs.shape)
        return inputs * (u >= self.rate).astype(np.float32)

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
