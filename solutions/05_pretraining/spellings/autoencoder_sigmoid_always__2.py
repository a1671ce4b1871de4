"""A comparison with a word that never comes."""

import keras


def build_autoencoder(n_inputs, n_hidden, inputs):
    output = "linear" if inputs == "linear" else "sigmoid"
    layers = [keras.layers.Dense(n_hidden, activation="sigmoid"), keras.layers.Dense(n_inputs, activation=output)]
    return keras.Sequential([keras.Input((n_inputs,)), *layers])
