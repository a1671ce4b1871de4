"""The number of epochs is left out."""

import keras
import numpy as np

BELIEF = {
    "en": "train_lstm uses the data for a single epoch.",
    "ja": "train_lstm がデータを 1 エポックしか使っていません。",
}
HINT = {
    "en": "How often does `fit` go through the data if nobody tells it? verbose=1 shows it.",
    "ja": "何も指定しないと、`fit` はデータを何周しますか。verbose=1 で確かめられます。",
}


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    _, n_steps, n_features = np.shape(x)
    model = build_lstm_classifier(n_steps, n_features, int(np.max(y)) + 1, units)  # noqa: F821 - comes from the model answer
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="sparse_categorical_crossentropy")
    model.fit(np.asarray(x), np.asarray(y), batch_size=32, verbose=0)
    return model
