import keras
import numpy as np


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    # networks learn better with inputs between -1 and 1
    x /= np.abs(x).max()
    net = build_autoencoder(x.shape[1], n_hidden, inputs)
    if inputs == "binary":
        net.compile(loss="binary_crossentropy", optimizer=keras.optimizers.Adam(0.01))
    else:
        net.compile(loss="mean_squared_error", optimizer=keras.optimizers.Adam(0.01))
    net.fit(x, x, epochs=epochs, batch_size=32, verbose=0)
    w = net.get_weights()
    return w[0], w[1], net.predict(x, verbose=0)
