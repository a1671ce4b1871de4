import keras
import numpy as np


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    ae = build_autoencoder(x.shape[1], n_hidden, inputs)
    W, b, V, c = ae.get_weights()  # the four arrays of the network; fit changes them
    ae.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={"binary": "binary_crossentropy", "continuous": "mean_squared_error"}[inputs],
    )
    ae.fit(x, x, epochs=epochs, batch_size=32, verbose=0)
    reconstruction = np.asarray(ae(x))
    return W, b, reconstruction
