"""The seed is always the same number."""

import keras
import numpy as np

BELIEF = {
    "en": "train_autoencoder sets a seed of its own and never looks at the argument `seed`.",
    "ja": "train_autoencoder が自分で決めたシードを使い、引数 `seed` を使っていません。",
}
HINT = {
    "en": "Train twice, with seed=1 and with seed=2, and compare the two W.",
    "ja": "seed=1 と seed=2 で 1 回ずつ学習させて、2 つの W を比べてみましょう。",
}


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(42)
    model = build_autoencoder(x.shape[1], n_hidden, inputs)  # noqa: F821 - comes from the model answer
    loss = "binary_crossentropy" if inputs == "binary" else "mean_squared_error"
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    W, b = model.layers[0].get_weights()
    return W, b, np.asarray(model(x))
