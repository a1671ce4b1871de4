"""The weights of the decoder come back."""

import keras
import numpy as np

BELIEF = {
    "en": "train_autoencoder returns W and b of the last layer, the decoder.",
    "ja": "train_autoencoder が、最後の層であるデコーダの W と b を返しています。",
}
HINT = {
    "en": "Print W.shape. Which half of the network leads from the inputs to the hidden units?",
    "ja": "W.shape を表示してみましょう。入力から中間層へつながるのは、ネットワークのどちらの半分ですか。",
}


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], n_hidden, inputs)  # noqa: F821 - comes from the model answer
    loss = "binary_crossentropy" if inputs == "binary" else "mean_squared_error"
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    W, b = model.layers[-1].get_weights()
    return W, b, np.asarray(model(x))
