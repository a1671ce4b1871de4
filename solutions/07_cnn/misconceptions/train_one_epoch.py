"""The number of epochs is not passed on."""

import keras
import numpy as np

BELIEF = {
    "en": "The data are used for a single epoch, whatever the design says.",
    "ja": "設計の値にかかわらず、データを 1 エポックしか使っていません。",
}
HINT = {
    "en": "How often does `fit` go through the data if nobody tells it? verbose=1 shows it.",
    "ja": "何も指定しないと、`fit` はデータを何周しますか。verbose=1 で確かめられます。",
}


def train_cnn(x, y, design, seed):
    x, y = np.asarray(x, dtype=np.float32), np.asarray(y, dtype=np.float32)
    keras.utils.set_random_seed(seed)
    model = build_cnn(x.shape[1:], y.shape[1], design)  # noqa: F821 - the model answer's
    model.fit(x, y, batch_size=design["batch_size"], verbose=0)
    return model
