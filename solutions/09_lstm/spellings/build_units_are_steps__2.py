"""The functional interface."""

import keras


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    x = keras.Input(shape=(n_steps, n_features))
    y = keras.layers.Dense(n_classes, activation="softmax")(keras.layers.LSTM(n_steps, activation="tanh")(x))
    return keras.Model(x, y)
