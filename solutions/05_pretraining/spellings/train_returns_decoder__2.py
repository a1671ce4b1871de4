"""The second half of the list of weights."""

import keras


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    ae = build_autoencoder(x.shape[1], n_hidden, inputs)  # noqa: F821 - comes from the model answer
    ae.compile(keras.optimizers.Adam(learning_rate=0.01), "mse" if inputs == "continuous" else "binary_crossentropy")
    ae.fit(x, x, epochs=epochs, verbose=0)
    W, b = ae.get_weights()[2:]
    return W, b, ae.predict(x, verbose=0)
