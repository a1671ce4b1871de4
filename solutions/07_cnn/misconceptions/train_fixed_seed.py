"""The same seed whatever the caller asks for."""

import keras
import numpy as np

BELIEF = {
    "en": ("A seed is written into the function, so every call gives the same model and the argument `seed` has no effect."),
    "ja": "関数の中に seed が固定で書かれているため、引数 `seed` を変えてもいつも同じモデルになります。",
}
HINT = {
    "en": "Train once with seed 1 and once with seed 2, and compare the predictions. Should they be the same?",
    "ja": "seed を 1 にしたときと 2 にしたときの予測を比べてみましょう。同じになってよいでしょうか。",
}


def train_cnn(x, y, design, seed):
    x, y = np.asarray(x, dtype=np.float32), np.asarray(y, dtype=np.float32)
    keras.utils.set_random_seed(0)
    model = build_cnn(x.shape[1:], y.shape[1], design)  # noqa: F821 - the model answer's
    model.fit(x, y, batch_size=design["batch_size"], epochs=design["epochs"], verbose=0)
    return model
