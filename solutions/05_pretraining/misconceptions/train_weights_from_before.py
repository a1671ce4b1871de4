"""The weights are read before the training."""

import keras
import numpy as np

BELIEF = {
    "en": "train_autoencoder reads W and b before `fit`, so they are the random numbers of the start.",
    "ja": "train_autoencoder が `fit` の前に W と b を取り出しているので、最初の乱数のままです。",
}
HINT = {
    "en": "`get_weights()` copies the numbers at that moment. Look at b: has it left 0?",
    "ja": "`get_weights()` は、その時点の値をコピーします。b を見てみましょう。0 から動いていますか。",
}


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], n_hidden, inputs)  # noqa: F821 - comes from the model answer
    W, b = model.layers[0].get_weights()
    loss = "binary_crossentropy" if inputs == "binary" else "mean_squared_error"
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    return W, b, np.asarray(model(x))
