"""The functional interface."""

import keras


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    x = keras.Input(shape=(n_steps, n_features))
    h = keras.layers.LSTM(units, return_sequences=True)(x)
    return keras.Model(x, keras.layers.TimeDistributed(keras.layers.Dense(n_classes, activation="softmax"))(h))
