"""The add() style."""

import keras


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    model = keras.models.Sequential()
    model.add(keras.layers.LSTM(units))
    model.add(keras.layers.Dense(n_classes))
    model.add(keras.layers.Softmax())
    return model
