"""A part of the samples is held back."""

import keras
import numpy as np

BELIEF = {
    "en": "A fifth of the samples is held back for validation and never trained on.",
    "ja": "サンプルの 5 分の 1 を検証用に取り分けていて、学習に使っていません。",
}
HINT = {
    "en": (
        "Count the samples that `fit` really uses. The caller has already put test data aside; the docstring says which to use."
    ),
    "ja": "`fit` が実際に使うサンプルを数えてみましょう。テスト用のデータは、呼び出す側がすでに取り分けています。",
}


def train_cnn(x, y, design, seed):
    x, y = np.asarray(x, dtype=np.float32), np.asarray(y, dtype=np.float32)
    keras.utils.set_random_seed(seed)
    model = build_cnn(x.shape[1:], y.shape[1], design)  # noqa: F821 - the model answer's
    model.fit(x, y, batch_size=design["batch_size"], epochs=design["epochs"], validation_split=0.2, verbose=0)
    return model
