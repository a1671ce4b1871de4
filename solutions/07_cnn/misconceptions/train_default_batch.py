"""Keras chooses the batch size."""

import keras
import numpy as np

BELIEF = {
    "en": "The batch size of the design is not passed to `fit`; Keras takes 32.",
    "ja": "設計のバッチサイズを `fit` に渡していないため、Keras の既定値 32 が使われています。",
}
HINT = {
    "en": ("How many steps does one epoch have with 11 samples and batches of 5? `fit` with verbose=1 shows how many it made."),
    "ja": (
        "11 個のサンプルをバッチサイズ 5 で学習させると、1 エポックは何ステップですか。verbose=1 で実際の回数が見られます。"
    ),
}


def train_cnn(x, y, design, seed):
    x, y = np.asarray(x, dtype=np.float32), np.asarray(y, dtype=np.float32)
    keras.utils.set_random_seed(seed)
    model = build_cnn(x.shape[1:], y.shape[1], design)  # noqa: F821 - the model answer's
    model.fit(x, y, epochs=design["epochs"], verbose=0)
    return model
