"""The activation stands at the output only, in the functional API."""

import keras


def build_autoencoder(n_inputs, n_hidden, inputs):
    start = keras.Input((n_inputs,))
    encoded = keras.layers.Dense(n_hidden)(start)
    activation = None
    if inputs == "binary":
        activation = "sigmoid"
    decoded = keras.layers.Dense(n_inputs, activation=activation)(encoded)
    return keras.Model(start, decoded)
