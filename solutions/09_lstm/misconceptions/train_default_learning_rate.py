"""Adam keeps its default learning rate."""

import keras
import numpy as np

BELIEF = {
    "en": "train_lstm uses Adam's default learning rate, 0.001: too slow for so few passes through the data.",
    "ja": ("train_lstm が Adam の既定の学習係数 0.001 を使っています。この少ないエポック数では、学習が間に合いません。"),
}
HINT = {
    "en": ('Print the loss of each epoch. Has it stopped falling? What does the name "adam" say about the learning rate?'),
    "ja": (
        "エポックごとの損失を表示してみましょう。もう下がらなくなっていますか。adam とだけ書くと、"
        "学習係数はいくつになるでしょうか。"
    ),
}


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    _, n_steps, n_features = np.shape(x)
    model = build_lstm_classifier(n_steps, n_features, int(np.max(y)) + 1, units)  # noqa: F821 - comes from the model answer
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    model.fit(np.asarray(x), np.asarray(y), batch_size=32, epochs=8, verbose=0)
    return model
