"""Adam runs with its default learning rate."""

import keras
import numpy as np

BELIEF = {
    "en": "train_autoencoder leaves Adam's learning rate at Keras's default, so it is not done when the epochs are over.",
    "ja": "train_autoencoder の Adam の学習係数が Keras の既定値のままなので、エポックが終わっても学習が足りません。",
}
HINT = {
    "en": 'Compare the settings in the docstring with what `optimizer="adam"` chooses for you.',
    "ja": 'docstring にある設定と、`optimizer="adam"` と書いたときに選ばれる設定を比べてみましょう。',
}


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], n_hidden, inputs)  # noqa: F821 - comes from the model answer
    model.compile(optimizer="adam", loss="binary_crossentropy" if inputs == "binary" else "mean_squared_error")
    model.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    W, b = model.layers[0].get_weights()
    return W, b, np.asarray(model(x))
