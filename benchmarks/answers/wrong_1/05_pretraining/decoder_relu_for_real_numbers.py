"""The student gives the decoder of continuous inputs a ReLU, since such values may be larger than 1, and forgets that they may
be negative."""

import keras


class Autoencoder(keras.Model):
    def __init__(self, n_inputs, n_hidden, last):
        super().__init__()
        self.encoder = keras.layers.Dense(n_hidden, activation="sigmoid")
        self.decoder = keras.layers.Dense(n_inputs, activation=last)

    def call(self, x):
        return self.decoder(self.encoder(x))


def build_autoencoder(n_inputs, n_hidden, inputs):
    model = Autoencoder(n_inputs, n_hidden, "sigmoid" if inputs == "binary" else "relu")
    model(keras.ops.zeros((1, n_inputs)))
    return model
