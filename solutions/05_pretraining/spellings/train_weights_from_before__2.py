"""All weights are read right after building, and the first two are returned at the end."""

import keras


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    ae = build_autoencoder(x.shape[1], n_hidden, inputs)  # noqa: F821 - comes from the model answer
    params = ae.get_weights()
    ae.compile(keras.optimizers.Adam(learning_rate=0.01), "mse" if inputs == "continuous" else "binary_crossentropy")
    ae.fit(x, x, epochs=epochs, verbose=0)
    return params[0], params[1], ae.predict(x, verbose=0)
