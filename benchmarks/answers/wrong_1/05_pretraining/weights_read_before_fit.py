"""The student reads the weights of the encoder right after building the network, and believes that they change along with the
training."""

import keras
import numpy as np


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    ae = build_autoencoder(x.shape[1], n_hidden, inputs)
    W, b = ae.get_weights()[0], ae.get_weights()[1]
    loss = "binary_crossentropy" if inputs == "binary" else "mean_squared_error"
    ae.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss=loss)
    ae.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    return W, b, np.asarray(ae(x))
