"""Class numbers where the loss expects one 1 a row."""

import keras
import numpy as np

BELIEF = {
    "en": "The targets are turned into class numbers, but the loss compares rows of probabilities.",
    "ja": "正解をクラス番号に変えていますが、この損失関数は確率の行どうしを比べるものです。",
}
HINT = {
    "en": (
        'Compare the shapes of `y` and of `model(x)`. The loss whose name begins with "sparse_" is the one that takes numbers.'
    ),
    "ja": '`y` と `model(x)` の形を比べてみましょう。クラス番号を受け取るのは、名前が "sparse_" で始まる損失関数です。',
}


def train_cnn(x, y, design, seed):
    x, y = np.asarray(x, dtype=np.float32), np.asarray(y)
    keras.utils.set_random_seed(seed)
    model = build_cnn(x.shape[1:], y.shape[1], design)  # noqa: F821 - the model answer's
    model.fit(x, y.argmax(axis=1), batch_size=design["batch_size"], epochs=design["epochs"], verbose=0)
    return model
