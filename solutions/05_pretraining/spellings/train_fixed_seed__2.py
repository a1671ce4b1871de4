"""A constant of the file instead of the argument."""

import keras

SEED = 42


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(SEED)
    ae = build_autoencoder(x.shape[1], n_hidden, inputs)  # noqa: F821 - comes from the model answer
    ae.compile(keras.optimizers.Adam(learning_rate=0.01), "mse" if inputs == "continuous" else "binary_crossentropy")
    ae.fit(x, x, epochs=epochs, verbose=0)
    return (*ae.get_weights()[:2], ae.predict(x, verbose=0))
