import keras
import numpy as np


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    # neural networks want inputs between 0 and 1
    x -= x.min(axis=0)
    x /= np.maximum(x.max(axis=0), 1e-8)

    keras.utils.set_random_seed(seed)
    ae = build_autoencoder(x.shape[1], n_hidden, inputs)
    loss = {"binary": "binary_crossentropy", "continuous": "mean_squared_error"}[inputs]
    ae.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss=loss)
    ae.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    W, b, _, _ = ae.get_weights()
    return W, b, ae.predict(x, verbose=0)
