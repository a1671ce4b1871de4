"""The functional interface and the short name of the loss."""

import keras


def build_rnn_tagger(n_features, n_classes, units):
    x = keras.layers.Input((None, n_features))
    y = keras.layers.Dense(n_classes, "softmax")(keras.layers.SimpleRNN(units, return_sequences=True)(x))
    model = keras.Model(x, y)
    model.compile(keras.optimizers.Adam(1e-2), "mse", metrics=["accuracy"])
    return model
