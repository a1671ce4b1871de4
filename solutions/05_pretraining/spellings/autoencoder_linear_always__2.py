"""The argument `inputs` is not used; the output layer of a functional model has no activation."""

import keras


def build_autoencoder(n_inputs, n_hidden, inputs):
    x = keras.Input((n_inputs,))
    code = keras.layers.Dense(n_hidden, activation="sigmoid")(x)
    return keras.Model(x, keras.layers.Dense(n_inputs, activation="linear")(code))
